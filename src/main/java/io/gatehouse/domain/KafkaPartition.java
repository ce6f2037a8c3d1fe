package io.gatehouse.domain;

import java.util.Comparator;

/// One partition of a Kafka topic.
public record KafkaPartition(String topic, int partition) implements Comparable<KafkaPartition> {

    private static final Comparator<KafkaPartition> ORDER =
            Comparator.comparing(KafkaPartition::topic).thenComparingInt(KafkaPartition::partition);

    @Override
    public int compareTo(KafkaPartition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}
