package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.PartitionOffsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/// Where the events of chosen partitions are. Blocks.
final class OffsetLookup {

    private final KafkaLink link;

    OffsetLookup(KafkaLink link) {
        this.link = link;
    }

    Map<KafkaPartition, PartitionOffsets> between(Collection<KafkaPartition> partitions) {
        var led = led(partitions);
        var firsts = OffsetReading.known(OffsetReading.read(link, led, OffsetSpec.earliest()));
        var readable =
                OffsetReading.known(OffsetReading.read(link, led, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED));
        // The end last: it is never before the others then.
        var ends = OffsetReading.known(OffsetReading.read(link, led, OffsetSpec.latest()));
        requireAnswers(ends.isEmpty() && !led.isEmpty());
        var found = new HashMap<KafkaPartition, PartitionOffsets>();
        ends.forEach((partition, end) -> {
            var first = firsts.get(partition);
            var stable = readable.get(partition);
            if (first != null && stable != null) {
                found.put(partition, new PartitionOffsets(Math.min(first, end), stable, end));
            }
        });
        return found;
    }

    Map<KafkaPartition, Long> at(Collection<KafkaPartition> partitions, Instant time) {
        var led = led(partitions);
        var ends = OffsetReading.known(OffsetReading.read(link, led, OffsetSpec.latest()));
        var found = OffsetReading.known(OffsetReading.read(link, led, OffsetSpec.forTimestamp(time.toEpochMilli())));
        requireAnswers(found.isEmpty() && !led.isEmpty());
        // Kafka answers -1 where nothing is that young.
        found.replaceAll((partition, offset) -> offset < 0 ? ends.getOrDefault(partition, offset) : offset);
        found.values().removeIf(offset -> offset < 0);
        return found;
    }

    /// For a partition without a leader Kafka's client waits until the time-out.
    private Set<TopicPartition> led(Collection<KafkaPartition> partitions) {
        var topics = partitions.stream().map(KafkaPartition::topic).collect(Collectors.toSet());
        var wanted = partitions.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        wanted.retainAll(TopicReading.read(link, topics).leading());
        requireAnswers(wanted.isEmpty() && !partitions.isEmpty());
        return wanted;
    }

    /// Nothing at all was told: is that so, or is Kafka gone?
    ///
    /// @throws io.gatehouse.port.BrokerException when it is gone
    private void requireAnswers(boolean nothingTold) {
        if (nothingTold) {
            ClusterReading.brokers(link);
        }
    }
}
