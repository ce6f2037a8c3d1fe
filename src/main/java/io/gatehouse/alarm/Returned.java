package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;
import java.util.Optional;

/// It was wrong, is normal again, and nobody has said that they have seen it: it stays until somebody does.
///
/// @param was how bad it was
/// @param since when it became normal again
public record Returned(Severity was, Instant since) implements AlarmState {

    @Override
    public AlarmState on(Verdict verdict) {
        return switch (verdict.severity()) {
            case NORMAL -> this;
            // Nobody can say any more that it is normal.
            case UNKNOWN -> verdict.ripe() ? new Raised(Severity.UNKNOWN, verdict.at(), Optional.of(this)) : this;
            case WARNING, CRITICAL -> verdict.ripe() ? new Raised(verdict.severity(), verdict.at()) : this;
        };
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return new Normal(at);
    }
}
