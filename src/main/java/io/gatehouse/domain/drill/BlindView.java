package io.gatehouse.domain.drill;

import java.time.Instant;
import java.util.Optional;

/// What the strip of a blind drill shows. It names no failure; only the hints and the judge know which one it is.
///
/// @param number of the drill, 1 for the first
/// @param of how many there are
/// @param ready false while the traffic changes over, when nothing that is seen counts
/// @param since when it was ready, which is before its failure
/// @param noticed when the trainee last said that something is wrong
/// @param guess what became of the last diagnosis
/// @param hintsUsed how many of the drill's hints were taken
/// @param hintsOf whose they are
/// @param problem why a drill could not be played, "" while all can
/// @param debrief there once the sitting is over
public record BlindView(
        int number,
        int of,
        boolean ready,
        Instant since,
        Optional<Instant> noticed,
        Guess guess,
        int hintsUsed,
        String hintsOf,
        String problem,
        Optional<Debrief> debrief) {

    /// How many hints a drill has: which screen, which metric, what helps.
    public static final int HINTS = 3;

    /// A diagnosis.
    public enum Guess {
        NONE,
        WRONG,
        RIGHT
    }
}
