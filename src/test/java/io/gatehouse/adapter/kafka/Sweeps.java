package io.gatehouse.adapter.kafka;

import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.PartitionLag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Sweeps of a source that were made after the question, however long the last one rests.
record Sweeps(KafkaSource source) {

    KafkaSurvey fresh() {
        var asked = Clock.systemUTC().instant();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> source.tick().survey().toCompletableFuture().join(),
                        survey -> !survey.takenAt().isBefore(asked));
    }

    KafkaGroup group(String id) {
        return fresh().groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The group's partitions, all of which have to be known.
    static List<PartitionLag.Known> known(KafkaGroup group) {
        return group.lag().partitions().stream()
                .map(PartitionLag.Known.class::cast)
                .toList();
    }
}
