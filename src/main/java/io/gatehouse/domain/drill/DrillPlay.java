package io.gatehouse.domain.drill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A drill that is or was played, as far as it has come.
///
/// @param started when its first people arrived
/// @param faultBegan empty until the failure has really begun
/// @param faultEnded empty until it is over
/// @param alarms every change of an alarm since the start, oldest first
/// @param recovered true once every alarm of the drill has come and is back to normal
/// @param ticketsLost people who were lost, doubled or orphaned so far, beyond what the drill itself costs
public record DrillPlay(
        String drill,
        Instant started,
        Optional<Instant> faultBegan,
        Optional<Instant> faultEnded,
        List<AlarmChange> alarms,
        boolean recovered,
        long ticketsLost) {

    public DrillPlay {
        alarms = List.copyOf(alarms);
    }

    /// An alarm changed.
    ///
    /// @param alarm the metric's id
    /// @param of whose alarm it is: the metric's subject
    public record AlarmChange(String alarm, String of, Instant at, Change change) {}

    /// What happened to it.
    public enum Change {
        RAISED,
        ACKNOWLEDGED,
        RETURNED
    }
}
