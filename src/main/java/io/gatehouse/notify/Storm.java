package io.gatehouse.notify;

import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.alarm.AlarmId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers alarms into notices: the first one is told after a moment in which those that belong to it arrive, what
/// follows is folded into one notice per half minute. An alarm that is raised again within a notice stands in it once.
/// Not thread-safe; time is passed in.
final class Storm {

    static final Duration GATHER = Duration.ofSeconds(2);
    static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Map<AlarmId, AlarmEvent> waiting = new LinkedHashMap<>();
    private Instant dueAt = Instant.MAX;
    private Instant quietUntil = Instant.MIN;

    void add(AlarmEvent event, Instant now) {
        if (waiting.isEmpty()) {
            var gathered = now.plus(GATHER);
            dueAt = gathered.isAfter(quietUntil) ? gathered : quietUntil;
        }
        waiting.put(event.alarm().id(), event);
    }

    /// An alarm that somebody saw or that closed before it was told is not told any more.
    void forget(AlarmId alarm) {
        waiting.remove(alarm);
    }

    /// Nothing was told, and nothing waits.
    void clear() {
        waiting.clear();
        quietUntil = Instant.MIN;
    }

    /// What is to be told now; empty while there is nothing or it is too early.
    Optional<List<AlarmEvent>> due(Instant now) {
        if (waiting.isEmpty() || now.isBefore(dueAt)) {
            return Optional.empty();
        }
        var told = List.copyOf(waiting.values());
        waiting.clear();
        quietUntil = now.plus(BETWEEN);
        return Optional.of(told);
    }
}
