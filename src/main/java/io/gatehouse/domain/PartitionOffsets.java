package io.gatehouse.domain;

/// The offsets between which a partition's events are.
///
/// @param first of the oldest event that is kept
/// @param readable of the first event that belongs to a transaction that is still open; `end` where there is none
/// @param end of the next event to be written
public record PartitionOffsets(long first, long readable, long end) {

    /// The nearest offset that a reader can stand at.
    public long clamp(long offset) {
        return Math.clamp(offset, first, end);
    }
}
