package io.gatehouse.alarm;

import io.gatehouse.domain.Condition;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which alarm explains which: one broker that is down is one alarm, not forty.
final class Causes {

    /// Alarms of the one metric explain those of the others: a memory or disk alarm is why publishers are blocked.
    private static final Map<String, List<String>> DOCUMENTED =
            Map.of("blocked-connections", List.of("rabbit-memory-alarm", "rabbit-disk-alarm"));

    private final Map<MetricKey, SourceId> origins;

    Causes(Map<MetricKey, SourceId> origins) {
        this.origins = origins;
    }

    /// The open alarm that explains this one.
    ///
    /// @param wrong the alarms that may be causes
    Optional<AlarmId> of(Alarm alarm, Collection<Alarm> wrong) {
        return wrong.stream()
                .filter(other -> !other.id().equals(alarm.id()))
                .filter(other -> isSourceOf(other, alarm) || isWorseLevelOf(other, alarm) || isDocumented(other, alarm))
                .map(Alarm::id)
                .findFirst();
    }

    /// Whether an alarm can explain others.
    static boolean isWrong(Alarm alarm) {
        return alarm.state() instanceof Raised || alarm.state() instanceof Acknowledged;
    }

    private boolean isSourceOf(Alarm other, Alarm alarm) {
        var origin = origins.get(alarm.key());
        return alarm.severity() == Severity.UNKNOWN
                && origin != null
                && other.key().equals(SourceAlarm.key(origin))
                && underlyingSeverity(alarm) == Severity.UNKNOWN;
    }

    /// What was known to be wrong before the outage stays in sight.
    private static Severity underlyingSeverity(Alarm alarm) {
        var state = alarm.state() instanceof Suppressed suppressed ? suppressed.under() : alarm.state();
        return switch (state) {
            case Raised raised -> raised.severity();
            case Acknowledged acknowledged -> acknowledged.severity();
            case Returned returned -> returned.was();
            case Normal _, Suspected _, Shelved _, Suppressed _ -> Severity.UNKNOWN;
        };
    }

    private static boolean isWorseLevelOf(Alarm other, Alarm alarm) {
        return other.key().equals(alarm.key())
                && other.rule().severity().compareTo(alarm.rule().severity()) > 0
                && other.rule().condition() instanceof Condition.Level
                && alarm.severity() != Severity.UNKNOWN;
    }

    private static boolean isDocumented(Alarm other, Alarm alarm) {
        return DOCUMENTED
                .getOrDefault(alarm.key().metric(), List.of())
                .contains(other.key().metric());
    }
}
