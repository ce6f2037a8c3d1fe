package io.gatehouse.domain;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A Kafka topic with its settings, as an action finds it.
///
/// @param id that a topic made anew under the same name does not share
/// @param internal true for Kafka's own
/// @param replicas of each partition, the smallest where they differ
/// @param settings by Kafka's names, the broker's defaults among them; empty where they may not be read
public record TopicState(
        String name, String id, boolean internal, int partitions, int replicas, Map<String, String> settings) {

    public TopicState {
        settings = Map.copyOf(settings);
    }

    /// All its partitions, by number.
    public Stream<KafkaPartition> eachPartition() {
        return IntStream.range(0, partitions).mapToObj(number -> new KafkaPartition(name, number));
    }

    /// Whether it keeps the newest event of each key for ever.
    public boolean compacted() {
        return settings.getOrDefault("cleanup.policy", "").contains("compact");
    }
}
