package io.gatehouse.domain;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A Kafka topic: its size, its health, and what is written to it.
///
/// @param internal true for Kafka's own, such as the committed offsets
/// @param replicas of each partition; the smallest where they differ
/// @param perSecond events written each second, from how its end offsets move; empty before they were seen twice
public record KafkaTopic(
        String name, boolean internal, int partitions, int replicas, Health health, OptionalDouble perSecond) {

    /// How many partitions are in trouble.
    ///
    /// @param underReplicated with a replica that is not in sync
    /// @param leaderless that nobody can write to or read from
    /// @param belowMinIsr that refuse writes with `acks=all`; empty when the topic's setting could not be read
    public record Health(int underReplicated, int leaderless, OptionalInt belowMinIsr) {}
}
