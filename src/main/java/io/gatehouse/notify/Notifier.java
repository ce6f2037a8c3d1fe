package io.gatehouse.notify;

import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.alarm.Raised;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.NotificationChannel;
import io.gatehouse.port.NotificationChannel.Notification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/// Tells people of alarms that are raised, over every channel there is. Thread-safe; [#accept] never blocks.
public final class Notifier implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /// Alarms that were told together.
    public record Told(List<AlarmEvent> alarms, Instant at) {}

    private final BiFunction<List<AlarmEvent>, Instant, Notification> words;
    private final Clock clock;
    private final Storm storm = new Storm();
    private final Sighting sighting = new Sighting();
    private volatile Outlets outlets;
    private volatile Optional<Told> newest = Optional.empty();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("notifier").factory());

    /// Starts with no alarm.
    ///
    /// @param atLeast less severe alarms are not told
    /// @param words says of alarms what people read
    public Notifier(
            List<NotificationChannel> channels,
            Severity atLeast,
            BiFunction<List<AlarmEvent>, Instant, Notification> words,
            Clock clock) {
        this.words = words;
        this.clock = clock;
        this.outlets = new Outlets(channels, atLeast);
        var _ = timer.scheduleWithFixedDelay(
                this::tell, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Tells over other channels from now on; what waits for the former ones still goes out over them.
    ///
    /// @param atLeast less severe alarms are not told
    public void use(List<NotificationChannel> channels, Severity atLeast) {
        synchronized (storm) {
            if (timer.isShutdown()) {
                channels.forEach(NotificationChannel::close);
                return;
            }
            var former = outlets;
            outlets = new Outlets(channels, atLeast);
            former.finish();
        }
    }

    /// Takes in a change of an alarm; only what is newly wrong is told.
    public void accept(AlarmEvent event) {
        synchronized (storm) {
            if (event.alarm().state() instanceof Raised raised) {
                var told = raised.severity().compareTo(outlets.atLeast()) >= 0;
                switch (event.entry().transition()) {
                    case RAISED, WORSENED, UNSHELVED, UNSUPPRESSED -> {
                        if (told) {
                            var now = clock.instant();
                            storm.add(event, now);
                            newest = Optional.of(new Told(sighting.add(event, now), now));
                        }
                    }
                    default -> {
                        // nothing that is newly wrong
                    }
                }
            } else {
                storm.forget(event.alarm().id());
                sighting.forget(event.alarm().id());
            }
        }
    }

    /// Forgets what was told, as if nothing had been wrong yet.
    public void forget() {
        synchronized (storm) {
            storm.clear();
            sighting.clear();
            newest = Optional.empty();
        }
    }

    private void tell() {
        Optional<List<AlarmEvent>> due;
        synchronized (storm) {
            due = storm.due(clock.instant());
        }
        due.ifPresent(events -> {
            var notification = words.apply(events, clock.instant());
            synchronized (storm) {
                outlets.send(notification); // never blocks
            }
        });
    }

    /// What was raised last, for the banner in the window; there without the moment in which notices are gathered.
    public Optional<Told> newest() {
        return newest;
    }

    /// Why the last notification did not arrive, by the channel's name; empty while all is well.
    public Map<String, String> failures() {
        return outlets.failures();
    }

    /// Stops telling; what waits to be sent is dropped.
    @Override
    public void close() {
        synchronized (storm) {
            timer.shutdownNow();
            outlets.close();
        }
    }
}
