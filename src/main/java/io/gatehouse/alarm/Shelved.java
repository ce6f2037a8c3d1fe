package io.gatehouse.alarm;

import java.time.Instant;

/// Somebody has put it aside until a time, and said why. What would be its state goes on underneath.
///
/// @param under the state it has when the time is up
public record Shelved(AlarmState under, Instant since, Instant until, String who, String why) implements AlarmState {

    @Override
    public AlarmState on(Verdict verdict) {
        var next = under.on(verdict);
        return verdict.at().isBefore(until) ? new Shelved(next, since, until, who, why) : next;
    }

    /// Seen and put aside are two things: acknowledging reaches through.
    @Override
    public AlarmState onAcknowledge(String whoSaw, Instant at) {
        return new Shelved(under.onAcknowledge(whoSaw, at), since, until, who, why);
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
