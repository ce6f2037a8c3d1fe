package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// Something is wrong and nobody has said that they have seen it. A worse severity keeps the time it began.
public record Raised(Severity severity, Instant since) implements AlarmState {

    @Override
    public AlarmState onSeverity(Severity newSeverity, Instant at) {
        if (newSeverity == Severity.NORMAL) {
            // An unknown that is known again needs nobody's attention: what it hid is judged by the next reading.
            return severity == Severity.UNKNOWN ? new Normal(at) : new Returned(severity, since);
        }
        return newSeverity == severity ? this : new Raised(newSeverity, since);
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return new Acknowledged(severity, since, who);
    }
}
