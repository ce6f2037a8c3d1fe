package io.gatehouse.port;

import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.PartitionOffsets;
import io.gatehouse.domain.TopicPlan;
import io.gatehouse.domain.TopicState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Topics and where their events are.
public interface KafkaTopics {

    /// The topic as it is now, empty when there is none.
    Optional<TopicState> find(String name);

    /// How many brokers there are to hold replicas.
    int brokers();

    /// Makes a topic.
    ///
    /// @throws BrokerException.Refused when there is one of that name, or a setting is not possible
    void create(TopicPlan plan);

    /// Gives a topic more partitions, which cannot be taken back.
    ///
    /// @param total how many it has afterwards
    void grow(String topic, int total);

    void delete(String topic);

    /// Ids of the groups that have committed on a topic or hold partitions of it, sorted; those that may be read.
    List<String> groupsOn(String topic);

    /// Between which offsets each partition's events are; what cannot be told (no leader, no such partition) is left
    /// out.
    Map<KafkaPartition, PartitionOffsets> offsets(Collection<KafkaPartition> partitions);

    /// The offset of the first event of each partition that bears that time or a later one; the end where there is
    /// none.
    Map<KafkaPartition, Long> offsetsAt(Collection<KafkaPartition> partitions, Instant time);
}
