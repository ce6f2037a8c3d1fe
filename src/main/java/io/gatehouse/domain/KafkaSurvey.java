package io.gatehouse.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Everything of a Kafka cluster that was found in one sweep over it.
///
/// @param takenAt when its end offsets were read
/// @param rest how long after that the next sweep is made at the earliest; the longer a sweep takes, the longer
/// @param missingBrokers ids that hold replicas and are not part of the cluster now
/// @param topics by name
/// @param groups by id
public record KafkaSurvey(
        Instant takenAt,
        Duration rest,
        KafkaCluster cluster,
        List<Integer> missingBrokers,
        List<KafkaTopic> topics,
        List<KafkaGroup> groups) {

    public KafkaSurvey {
        missingBrokers = List.copyOf(missingBrokers);
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
    }
}
