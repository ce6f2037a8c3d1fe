package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.KafkaPartition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// The ends of partitions, all in one question. Blocks.
final class OffsetReading {

    private OffsetReading() {}

    /// The oldest or the next offset of each partition; one that fails leaves the others intact.
    ///
    /// @param partitions such that have a leader: for one without, Kafka's client waits until the time-out
    static Map<TopicPartition, Outcome<Long>> read(KafkaLink link, Set<TopicPartition> partitions, OffsetSpec which) {
        return read(link, partitions, which, IsolationLevel.READ_UNCOMMITTED);
    }

    /// The same for somebody who does not wait for long: what a broker that has just died would have to tell fails
    /// after half of the link's time-out.
    static Map<TopicPartition, Outcome<Long>> readInPart(
            KafkaLink link, Set<TopicPartition> partitions, OffsetSpec which) {
        return read(link, partitions, which, link.timedInPart(new ListOffsetsOptions()));
    }

    /// The same, where the end may be that of the last closed transaction.
    static Map<TopicPartition, Outcome<Long>> read(
            KafkaLink link, Set<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
        return read(link, partitions, which, link.timed(new ListOffsetsOptions(isolation)));
    }

    private static Map<TopicPartition, Outcome<Long>> read(
            KafkaLink link, Set<TopicPartition> partitions, OffsetSpec which, ListOffsetsOptions options) {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        var wanted = new HashMap<TopicPartition, OffsetSpec>(partitions.size() * 2);
        partitions.forEach(partition -> wanted.put(partition, which));
        var told = link.admin().listOffsets(wanted, options);
        var answers = new HashMap<TopicPartition, KafkaFuture<ListOffsetsResultInfo>>(partitions.size() * 2);
        partitions.forEach(partition -> answers.put(partition, told.partitionResult(partition)));
        var offsets = new HashMap<TopicPartition, Outcome<Long>>(partitions.size() * 2);
        link.awaitEach(answers)
                .forEach((partition, outcome) -> offsets.put(partition, outcome.map(ListOffsetsResultInfo::offset)));
        return offsets;
    }

    /// Those that are known.
    static Map<KafkaPartition, Long> known(Map<TopicPartition, Outcome<Long>> offsets) {
        var known = new HashMap<KafkaPartition, Long>(offsets.size() * 2);
        offsets.forEach((partition, outcome) -> {
            if (outcome instanceof Outcome.Answer<Long>(var offset)) {
                known.put(new KafkaPartition(partition.topic(), partition.partition()), offset);
            }
        });
        return known;
    }
}
