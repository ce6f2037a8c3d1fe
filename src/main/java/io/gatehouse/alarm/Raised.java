package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;
import java.util.Optional;

/// Something is wrong and nobody has said that they have seen it. A worse severity keeps the time it began, and an
/// unknown in between does not make anybody forget what was known before.
///
/// @param severity the worst that was known since then
/// @param unseen what was over before it became unknown, and nobody had said that they have seen it
public record Raised(Severity severity, Instant since, Optional<Returned> unseen) implements AlarmState {

    /// Nothing was left over from before.
    public Raised(Severity severity, Instant since) {
        this(severity, since, Optional.empty());
    }

    @Override
    public AlarmState on(Verdict verdict) {
        return switch (verdict.severity()) {
            case NORMAL -> severity == Severity.UNKNOWN ? asBefore(verdict.at()) : new Returned(severity, verdict.at());
            case UNKNOWN -> this;
            case WARNING, CRITICAL -> {
                var worse = severity == Severity.UNKNOWN || verdict.ripe() ? verdict.severity() : severity;
                yield worse == severity ? this : new Raised(worse, since);
            }
        };
    }

    // An unknown that turns out normal hid nothing and needs nobody's attention.
    private AlarmState asBefore(Instant at) {
        return unseen.<AlarmState>map(it -> it).orElseGet(() -> new Normal(at));
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return new Acknowledged(severity, at, who);
    }
}
