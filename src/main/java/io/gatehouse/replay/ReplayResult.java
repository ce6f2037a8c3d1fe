package io.gatehouse.replay;

import java.util.Map;
import java.util.Optional;

/// How a replay ended. Messages that were not replayed are in the dead-letter queue.
///
/// @param held how many stay for which reason
/// @param heldWords the broker's own words for the first one of each reason that has any
/// @param reconnects how often the connection was lost and found again
/// @param reason the broker's words where it did not end by itself
public record ReplayResult(
        Ending ending,
        ReplayCounts counts,
        Map<Held, Long> held,
        Map<Held, String> heldWords,
        int reconnects,
        Optional<String> reason) {

    /// How it came to its end.
    public enum Ending {
        /// Every message up to the end point was looked at.
        COMPLETE,
        /// Fewer messages were there than counted before: expired, or taken by somebody else.
        EXHAUSTED,
        /// The operator stopped it.
        STOPPED,
        /// The broker does not let it go on; `reason` says why.
        REFUSED,
        /// The broker did not come back in time; `reason` holds the client's words.
        LOST
    }

    public ReplayResult {
        held = Map.copyOf(held);
        heldWords = Map.copyOf(heldWords);
    }
}
