package io.gatehouse.domain;

import java.util.Map;
import java.util.OptionalInt;

/// A Kafka topic to be made.
///
/// @param replicas of each partition; empty for the broker's default
/// @param settings by Kafka's names; what is left out is the broker's default
public record TopicPlan(String name, int partitions, OptionalInt replicas, Map<String, String> settings) {

    public TopicPlan {
        settings = Map.copyOf(settings);
    }
}
