package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// Something is wrong and somebody is on it. A worse severity raises it again.
public record Acknowledged(Severity severity, Instant since, String who) implements AlarmState {

    @Override
    public AlarmState on(Verdict verdict) {
        if (verdict.severity() == Severity.NORMAL) {
            return new Normal(verdict.at());
        }
        var worse = verdict.severity().compareTo(severity) > 0;
        return worse && verdict.ripe() ? new Raised(verdict.severity(), verdict.at()) : this;
    }

    @Override
    public AlarmState onAcknowledge(String otherWho, Instant at) {
        return this;
    }
}
