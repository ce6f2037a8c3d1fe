package io.gatehouse.domain;

import java.util.OptionalLong;

/// How far a group is behind on one partition, or why that cannot be told.
public sealed interface PartitionLag {

    KafkaPartition partition();

    /// Both ends are known.
    ///
    /// @param position the committed offset; where nothing is committed yet, the oldest one that is kept
    /// @param committed false where the group has not committed anything yet
    /// @param endOffset of the next event to be written
    /// @param lagEvents written and not yet committed
    record Known(
            KafkaPartition partition, long position, boolean committed, long endOffset, long lagEvents, LagTime time)
            implements PartitionLag {}

    /// The partition has no leader, its topic is gone, or the broker refused to tell.
    ///
    /// @param committedOffset what the group has committed, where it has
    record Missing(KafkaPartition partition, OptionalLong committedOffset, String why) implements PartitionLag {}
}
