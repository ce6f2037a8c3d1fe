package io.gatehouse.replay;

import java.util.Map;
import java.util.Optional;

/// How a replay ended. Messages that were not replayed are in the dead-letter queue.
///
/// @param reconnects how often the connection was lost and found again
/// @param reason the broker's words where it did not end by itself; how many arrived where it was GROWING,
///     how often the message was given back where it was NEAR_LIMIT
public record ReplayResult(
        Ending ending, ReplayCounts counts, HeldBack heldBack, int reconnects, Optional<String> reason) {

    /// How it came to its end.
    public enum Ending {
        /// Every message up to the end point was looked at.
        COMPLETE,
        /// Fewer messages were there than counted before: expired, or taken by somebody else.
        EXHAUSTED,
        /// The operator stopped it.
        STOPPED,
        /// New dead letters arrived meanwhile: the consumer still fails.
        GROWING,
        /// The queue would have let go of messages that come back once or twice more.
        NEAR_LIMIT,
        /// The broker does not let it go on; `reason` says why.
        REFUSED,
        /// The broker did not come back in time; `reason` holds the client's words.
        LOST
    }

    /// How many stay for which reason.
    public Map<Held, Long> held() {
        return heldBack.counts();
    }

    /// The broker's own words for the first one of each reason that has any.
    public Map<Held, String> heldWords() {
        return heldBack.words();
    }
}
