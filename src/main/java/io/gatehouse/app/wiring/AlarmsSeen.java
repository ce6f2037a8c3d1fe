package io.gatehouse.app.wiring;

import io.gatehouse.drill.AlarmSighting;
import io.gatehouse.port.AlarmLog.Entry;
import io.gatehouse.port.AlarmLog.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The alarms that came and went while a drill was watched. Thread-safe.
final class AlarmsSeen {

    private final List<Entry> changes = new CopyOnWriteArrayList<>();
    private final Consumer<String> progress;
    private volatile Instant begun = Instant.EPOCH;

    /// @param progress told of each change once the drill has begun
    AlarmsSeen(Consumer<String> progress) {
        this.progress = progress;
    }

    /// The moment from which sightings count.
    void begun(Instant at) {
        begun = at;
    }

    void add(Entry change) {
        if (change.transition() != Transition.RAISED && change.transition() != Transition.RETURNED) {
            return;
        }
        changes.add(change);
        if (begun.isAfter(Instant.EPOCH)) {
            progress.accept(String.format(
                    Locale.ROOT,
                    "alarm %s %s at %.1f s",
                    change.key(),
                    change.transition().name().toLowerCase(Locale.ROOT),
                    Duration.between(begun, change.at()).toMillis() / 1_000.0));
        }
    }

    /// All of them, those before the beginning with a negative time.
    List<AlarmSighting> sightings() {
        return changes.stream()
                .map(change -> new AlarmSighting(
                        change.key().metric(),
                        Duration.between(begun, change.at()),
                        change.transition() == Transition.RAISED))
                .toList();
    }
}
