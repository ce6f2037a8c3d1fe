package io.gatehouse.domain.drill;

import org.jspecify.annotations.Nullable;

/// How somebody did in one drill. Times count in seconds from the failure's beginning.
///
/// @param detectSeconds until it was noticed; null when it was not
/// @param diagnoseSeconds until its name was found; null when it was not
/// @param recoverSeconds until all alarms of the drill were back to normal; null when they were not
/// @param recoveryCounts whether it took an operator's action, so that the time to recover is worth points
/// @param ticketsLost people beyond those whom the drill itself costs
/// @param actions how many the operator carried out
/// @param points 0 to 100
public record DrillScore(
        @Nullable Double detectSeconds,
        @Nullable Double diagnoseSeconds,
        @Nullable Double recoverSeconds,
        boolean recoveryCounts,
        long ticketsLost,
        int actions,
        int hints,
        int wrongGuesses,
        int falseAlarms,
        int points) {}
