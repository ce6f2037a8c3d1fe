package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// Something looks wrong, and not yet for long or often enough. A single reading may be a broker's statistics catching
/// up, and an alarm that nobody can find the cause of is worse than one that comes a reading later.
public record Suspected(Severity severity, Instant since) implements AlarmState {

    @Override
    public AlarmState on(Verdict verdict) {
        if (verdict.severity() == Severity.NORMAL) {
            return new Normal(verdict.at());
        }
        return verdict.ripe() ? new Raised(verdict.severity(), since) : new Suspected(verdict.severity(), since);
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
