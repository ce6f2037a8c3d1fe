package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// Something is wrong and somebody is on it. A worse severity raises it again.
public record Acknowledged(Severity severity, Instant since, String who) implements AlarmState {

    @Override
    public AlarmState onSeverity(Severity newSeverity, Instant at) {
        if (newSeverity == Severity.NORMAL) {
            return new Normal(at);
        }
        return newSeverity.compareTo(severity) > 0 ? new Raised(newSeverity, at) : this;
    }

    @Override
    public AlarmState onAcknowledge(String otherWho, Instant at) {
        return this;
    }
}
