package io.gatehouse.domain;

import java.util.List;

/// How far a Kafka consumer group is behind.
///
/// @param state the broker's word: Stable, Empty, Dead, PreparingRebalance, …
/// @param members live members of the group
public record GroupLag(String group, String state, int members, List<PartitionLag> partitions) {

    public GroupLag {
        partitions = List.copyOf(partitions);
    }

    /// One partition: `lagEvents` = end offset − committed offset (from the beginning where nothing is committed).
    public record PartitionLag(String topic, int partition, long committedOffset, long endOffset) {
        public long lagEvents() {
            return Math.max(0, endOffset - committedOffset);
        }
    }

    public long totalLagEvents() {
        return partitions.stream().mapToLong(PartitionLag::lagEvents).sum();
    }
}
