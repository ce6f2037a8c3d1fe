package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// Something is wrong and nobody has said that they have seen it. A worse severity keeps the time it began, and an
/// unknown in between does not make anybody forget what was known before.
///
/// @param severity the worst that was known since then
public record Raised(Severity severity, Instant since) implements AlarmState {

    @Override
    public AlarmState onSeverity(Severity newSeverity, Instant at) {
        return switch (newSeverity) {
            // An unknown that turns out normal hid nothing and needs nobody's attention.
            case NORMAL -> severity == Severity.UNKNOWN ? new Normal(at) : new Returned(severity, since);
            case UNKNOWN -> this;
            case WARNING, CRITICAL -> newSeverity == severity ? this : new Raised(newSeverity, since);
        };
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return new Acknowledged(severity, since, who);
    }
}
