package io.gatehouse.action.archive;

/// What taking messages off a queue came to.
///
/// @param count how many are in the archive and not in the queue any more
/// @param unsure how many of them may be in the queue as well
/// @param reason the broker's or the disk's words, how often the message was given back where it was NEAR_LIMIT, `""`
///     where the ending says it all
public record Taken(long count, long unsure, Ending ending, String reason) {

    /// Why it ended.
    public enum Ending {
        COMPLETE,
        /// There were fewer: some expired, or somebody else took them.
        EXHAUSTED,
        /// The operator stopped it.
        STOPPED,
        /// The broker holds messages and delivers none.
        SILENT,
        /// A message came that has hardly a delivery left.
        NEAR_LIMIT,
        /// The connection was lost.
        LOST,
        /// The disk took no more.
        NOT_KEPT
    }

    /// True when nothing more was to be had.
    public boolean all() {
        return ending == Ending.COMPLETE || ending == Ending.EXHAUSTED;
    }
}
