package io.gatehouse.notify;

import io.gatehouse.port.NotificationChannel;
import io.gatehouse.port.NotificationChannel.NotDelivered;
import io.gatehouse.port.NotificationChannel.Notification;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends over one channel on a thread of its own, so that a receiver that hangs delays no other. What fails is tried
/// again with growing pauses; what would wait behind too much is dropped and counted.
final class Delivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int ATTEMPTS = 4;
    private static final int WAITING = 20;

    private final NotificationChannel channel;
    private final Duration firstPause;
    private final BiConsumer<String, String> onOutcome;
    private final BlockingQueue<Optional<Notification>> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean finishing;
    private final Thread thread;

    /// Starts the thread.
    ///
    /// @param firstPause before the first retry; doubles with each
    /// @param onOutcome told the channel's name and why it failed in the end, "" when it did not
    Delivery(NotificationChannel channel, Duration firstPause, BiConsumer<String, String> onOutcome) {
        this.channel = channel;
        this.firstPause = firstPause;
        this.onOutcome = onOutcome;
        this.thread = Thread.ofVirtual().name("notify-" + channel.name()).start(this::run);
    }

    void send(Notification notification) {
        if (!waiting.offer(Optional.of(notification))) {
            onOutcome.accept(channel.name(), "too many notifications wait; this one was dropped");
        }
    }

    private void run() {
        try {
            while (!finishing || !waiting.isEmpty()) {
                var next = waiting.take();
                if (next.isPresent()) {
                    onOutcome.accept(channel.name(), deliver(next.get()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } finally {
            channel.close();
        }
    }

    /// Sends what waits, then ends by itself.
    void finish() {
        finishing = true;
        var _ = waiting.offer(Optional.empty()); // wakes it; where there is no room it is awake
    }

    /// @return why it failed, "" when it was delivered
    private String deliver(Notification notification) throws InterruptedException {
        var pause = firstPause;
        for (var attempt = 1; ; attempt++) {
            try {
                channel.send(notification);
                return "";
            } catch (NotDelivered e) {
                var words = String.valueOf(e.getMessage());
                if (attempt == ATTEMPTS || !e.isWorthRetrying()) {
                    LOG.warn("notification over {} not delivered: {}", channel.name(), words);
                    return words;
                }
            } catch (RuntimeException e) {
                LOG.warn("notification over {} failed", channel.name(), e);
                return String.valueOf(e.getMessage());
            }
            var jitter = ThreadLocalRandom.current().nextInt(75, 126);
            TimeUnit.MILLISECONDS.sleep(pause.toMillis() * jitter / 100);
            pause = pause.multipliedBy(2);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
