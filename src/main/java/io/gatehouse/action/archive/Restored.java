package io.gatehouse.action.archive;

/// What putting an archive's messages back came to.
///
/// @param back how many are in the queue again, counted from the first; what a former run put back included
/// @param reason the broker's or the disk's words, `""` where the ending says it all
public record Restored(long back, Ending ending, String reason) {

    /// Why it ended.
    public enum Ending {
        COMPLETE,
        /// The operator stopped it.
        STOPPED,
        /// The queue does not take a message.
        REFUSED,
        /// The connection was lost.
        LOST,
        /// The archive cannot be read, or the progress not be noted.
        NOT_KEPT
    }
}
