package io.gatehouse.notify;

import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.alarm.AlarmId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What whoever looks at the window is told: each alarm the moment it is raised, together with those of the half minute
/// before it. Unlike a notice that is sent, it disturbs nobody by changing. Not thread-safe; time is passed in.
final class Sighting {

    static final Duration TOGETHER = Duration.ofSeconds(30);

    private final Map<AlarmId, AlarmEvent> told = new LinkedHashMap<>();
    private Instant began = Instant.MIN;

    /// Everything that is to be seen now that this alarm was raised, oldest first.
    List<AlarmEvent> add(AlarmEvent event, Instant now) {
        if (told.isEmpty() || !now.isBefore(began.plus(TOGETHER))) {
            told.clear();
            began = now;
        }
        told.remove(event.alarm().id());
        told.put(event.alarm().id(), event);
        return List.copyOf(told.values());
    }

    /// Nothing was told.
    void clear() {
        told.clear();
        began = Instant.MIN;
    }

    /// An alarm that somebody saw or that closed is not told beside the next one.
    void forget(AlarmId alarm) {
        told.remove(alarm);
    }
}
