package io.gatehouse.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

    /// Whether events get the time at which they arrive, whatever time they bear.
    public boolean stampsOnArrival() {
        return settings.getOrDefault("message.timestamp.type", "").equals("LogAppendTime");
    }

    /// How old an event may become by the time it bears; empty for any age, or where that is not known.
    public Optional<Duration> keptByTimestamp() {
        var millis = settings.getOrDefault("retention.ms", "-1");
        var deletes = settings.getOrDefault("cleanup.policy", "").contains("delete");
        return deletes && !stampsOnArrival() && millis.matches("\\d{1,18}")
                ? Optional.of(Duration.ofMillis(Long.parseLong(millis)))
                : Optional.empty();
    }

    /// Whether it keeps the newest event of each key for ever.
    public boolean compacted() {
        return settings.getOrDefault("cleanup.policy", "").contains("compact");
    }
}
