package io.gatehouse.alarm;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;

/// One thing that is or was wrong.
///
/// @param severity of the newest reading; the state knows how bad it was
/// @param reading the newest
public record Alarm(AlarmId id, AlarmRule rule, Severity severity, AlarmState state, Reading reading) {

    public MetricKey key() {
        return id.key();
    }

    /// How bad it is, or was while it waits to be seen.
    public Severity worst() {
        return switch (state) {
            case Raised raised -> raised.severity();
            case Acknowledged acknowledged -> acknowledged.severity();
            case Returned returned -> returned.was();
            case Normal _, Suspected _, Shelved _, Suppressed _ -> severity;
        };
    }
}
