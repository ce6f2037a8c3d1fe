package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// Something is wrong and nobody has said that they have seen it. A worse severity keeps the time it began, and an
/// unknown in between does not make anybody forget what was known before.
///
/// @param severity the worst that was known since then
public record Raised(Severity severity, Instant since) implements AlarmState {

    @Override
    public AlarmState on(Verdict verdict) {
        return switch (verdict.severity()) {
            // An unknown that turns out normal hid nothing and needs nobody's attention.
            case NORMAL ->
                severity == Severity.UNKNOWN ? new Normal(verdict.at()) : new Returned(severity, verdict.at());
            case UNKNOWN -> this;
            case WARNING, CRITICAL -> {
                var worse = severity == Severity.UNKNOWN || verdict.ripe() ? verdict.severity() : severity;
                yield worse == severity ? this : new Raised(worse, since);
            }
        };
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return new Acknowledged(severity, at, who);
    }
}
