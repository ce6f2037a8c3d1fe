package io.gatehouse.notify;

import io.gatehouse.domain.Severity;
import io.gatehouse.port.NotificationChannel;
import io.gatehouse.port.NotificationChannel.Notification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The channels of one set of settings, and what became of the last notification over each.
final class Outlets implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Severity atLeast;
    private final List<Delivery> deliveries;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /// @param atLeast less severe alarms are not told
    Outlets(List<NotificationChannel> channels, Severity atLeast) {
        this.atLeast = atLeast;
        this.deliveries = channels.stream()
                .map(channel -> new Delivery(channel, FIRST_PAUSE, this::outcome))
                .toList();
    }

    private void outcome(String channel, String failure) {
        if (failure.isEmpty()) {
            failures.remove(channel);
        } else {
            failures.put(channel, failure);
        }
    }

    Severity atLeast() {
        return atLeast;
    }

    void send(Notification notification) {
        deliveries.forEach(delivery -> delivery.send(notification));
    }

    Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    /// Sends what waits and then stops by itself; nothing new is taken.
    void finish() {
        deliveries.forEach(Delivery::finish);
    }

    /// Stops at once; what waits is dropped.
    @Override
    public void close() {
        deliveries.forEach(Delivery::close);
    }
}
