package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.KafkaBroker;
import io.gatehouse.domain.KafkaCluster;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.KafkaTopic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/// Sweeps over a whole cluster: all topics, all groups, and the ends of all partitions in one question. For one thread,
/// which it blocks.
final class Survey {

    private final KafkaLink link;
    private final EndOffsets history;
    private final Clock clock;
    private final MinIsr minIsr = new MinIsr();
    private final SweepRest rest = new SweepRest();

    Survey(KafkaLink link, EndOffsets history, Clock clock) {
        this.link = link;
        this.history = history;
        this.clock = clock;
    }

    /// Makes one sweep.
    ///
    /// @throws io.gatehouse.port.BrokerException when Kafka does not tell what there is at all
    KafkaSurvey take() {
        var started = System.nanoTime();
        var cluster = ClusterReading.cluster(link);
        var topics = TopicReading.read(link);
        minIsr.refresh(link, topics.described().keySet());
        var found = new GroupReading(link).all();
        var reckoning = LagReckoning.read(link, topics, topics.leading(), found, history);
        var takenAt = clock.instant();
        var partitions = partitions(topics);
        history.retain(partitions);
        var groups = found.stream()
                .map(group -> group.with(reckoning.of(group)))
                .sorted(Comparator.comparing(KafkaGroup::id))
                .toList();
        var work = Duration.ofNanos(System.nanoTime() - started);
        return survey(takenAt, rest.after(work, partitions.size()), cluster, topics, groups);
    }

    private KafkaSurvey survey(
            Instant takenAt, Duration rest, KafkaCluster cluster, TopicReading topics, List<KafkaGroup> groups) {
        return new KafkaSurvey(
                takenAt, rest, cluster, missing(cluster, topics.replicaHolders()), topics(topics), groups);
    }

    private static List<Integer> missing(KafkaCluster cluster, Set<Integer> holders) {
        var present = cluster.brokers().stream().map(KafkaBroker::id).collect(Collectors.toSet());
        return holders.stream().filter(id -> !present.contains(id)).sorted().toList();
    }

    private List<KafkaTopic> topics(TopicReading topics) {
        return topics.described().values().stream()
                .map(topic -> TopicReading.topic(topic, minIsr.of(topic.name()), history.perSecond(partitions(topic))))
                .sorted(Comparator.comparing(KafkaTopic::name))
                .toList();
    }

    private static Set<KafkaPartition> partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size())
                .mapToObj(number -> new KafkaPartition(
                        topic.name(), topic.partitions().get(number).partition()))
                .collect(Collectors.toSet());
    }

    private static Set<KafkaPartition> partitions(TopicReading topics) {
        var all = new HashSet<KafkaPartition>();
        for (TopicPartition partition : topics.leading()) {
            all.add(new KafkaPartition(partition.topic(), partition.partition()));
        }
        for (TopicPartition partition : topics.leaderless()) {
            all.add(new KafkaPartition(partition.topic(), partition.partition()));
        }
        return all;
    }
}
