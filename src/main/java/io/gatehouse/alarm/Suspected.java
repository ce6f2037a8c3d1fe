package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// One reading says that something is wrong; the next one decides. A single reading may be a broker's statistics
/// catching up, and an alarm that nobody can find the cause of is worse than one that comes a reading later.
public record Suspected(Severity severity, Instant since) implements AlarmState {

    @Override
    public AlarmState onSeverity(Severity newSeverity, Instant at) {
        return newSeverity == Severity.NORMAL ? new Normal(at) : new Raised(newSeverity, since);
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return this;
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
