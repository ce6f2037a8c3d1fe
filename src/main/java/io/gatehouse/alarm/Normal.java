package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// Nothing is wrong.
public record Normal(Instant since) implements AlarmState {

    @Override
    public AlarmState on(Verdict verdict) {
        if (verdict.severity() == Severity.NORMAL) {
            return this;
        }
        return verdict.ripe()
                ? new Raised(verdict.severity(), verdict.at())
                : new Suspected(verdict.severity(), verdict.at());
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
