package io.gatehouse.alarm;

import java.time.Instant;

/// It follows from another alarm, which is shown in its place. What would be its state goes on underneath.
///
/// @param under the state it has when the cause is gone
/// @param cause the alarm that explains it
public record Suppressed(AlarmState under, Instant since, AlarmId cause) implements AlarmState {

    @Override
    public AlarmState on(Verdict verdict) {
        return new Suppressed(under.on(verdict), since, cause);
    }

    @Override
    public AlarmState onAcknowledge(String who, Instant at) {
        return new Suppressed(under.onAcknowledge(who, at), since, cause);
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
