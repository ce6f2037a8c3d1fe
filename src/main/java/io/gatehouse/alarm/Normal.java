package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// Nothing is wrong.
public record Normal(Instant since) implements AlarmState {

    @Override
    public AlarmState onSeverity(Severity severity, Instant at) {
        return severity == Severity.NORMAL ? this : new Suspected(severity, at);
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return this;
    }
}
