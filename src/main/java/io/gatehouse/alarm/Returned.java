package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// It was wrong, is normal again, and nobody has said that they have seen it: it stays until somebody does.
public record Returned(Severity was, Instant since) implements AlarmState {

    @Override
    public AlarmState onSeverity(Severity severity, Instant at) {
        return severity == Severity.NORMAL ? this : new Raised(severity, at);
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return new Normal(at);
    }
}
