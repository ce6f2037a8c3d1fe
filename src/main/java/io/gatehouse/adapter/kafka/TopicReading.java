package io.gatehouse.adapter.kafka;

import io.gatehouse.adapter.kafka.Outcome.Answer;
import io.gatehouse.domain.KafkaTopic;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/// The topics of one moment and who leads their partitions.
///
/// @param described by name
/// @param leading every partition that has a leader
/// @param leaderless every partition that has none
record TopicReading(
        Map<String, TopicDescription> described, Set<TopicPartition> leading, Set<TopicPartition> leaderless) {

    /// Asks for all topics, Kafka's own too; one that vanished meanwhile is left out. Blocks.
    static TopicReading read(KafkaLink link) {
        var listed = link.await(link.admin()
                .listTopics(link.timed(new ListTopicsOptions()).listInternal(true))
                .names());
        return of(described(link, listed));
    }

    /// Asks for those topics alone. Blocks.
    static TopicReading read(KafkaLink link, Collection<String> names) {
        return of(described(link, names));
    }

    private static Map<String, TopicDescription> described(KafkaLink link, Collection<String> names) {
        var answers = link.admin()
                .describeTopics(TopicCollection.ofTopicNames(names), link.timed(new DescribeTopicsOptions()))
                .topicNameValues();
        var described = new HashMap<String, TopicDescription>();
        link.awaitEach(answers).forEach((name, outcome) -> {
            if (outcome instanceof Answer<TopicDescription>(var description)) {
                described.put(name, description);
            }
        });
        return described;
    }

    private static TopicReading of(Map<String, TopicDescription> described) {
        var leading = new HashSet<TopicPartition>();
        var leaderless = new HashSet<TopicPartition>();
        for (var topic : described.values()) {
            for (var partition : topic.partitions()) {
                (hasLeader(partition) ? leading : leaderless)
                        .add(new TopicPartition(topic.name(), partition.partition()));
            }
        }
        return new TopicReading(described, leading, leaderless);
    }

    private static boolean hasLeader(TopicPartitionInfo partition) {
        return partition.leader() != null && !partition.leader().isEmpty();
    }

    /// Ids of brokers that hold replicas.
    Set<Integer> replicaHolders() {
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .flatMap(partition -> partition.replicas().stream())
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    /// One topic as the screens know it.
    ///
    /// @param minIsr `min.insync.replicas`, where it is known
    static KafkaTopic topic(TopicDescription topic, OptionalInt minIsr, OptionalDouble perSecond) {
        var partitions = topic.partitions();
        var replicas = partitions.stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return new KafkaTopic(
                topic.name(), topic.isInternal(), partitions.size(), replicas, health(partitions, minIsr), perSecond);
    }

    private static KafkaTopic.Health health(List<TopicPartitionInfo> partitions, OptionalInt minIsr) {
        var underReplicated = partitions.stream()
                .filter(partition ->
                        partition.isr().size() < partition.replicas().size())
                .count();
        var leaderless =
                partitions.stream().filter(partition -> !hasLeader(partition)).count();
        var below = minIsr.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) partitions.stream()
                        .filter(partition -> partition.isr().size() < minIsr.getAsInt())
                        .count());
        return new KafkaTopic.Health((int) underReplicated, (int) leaderless, below);
    }
}
