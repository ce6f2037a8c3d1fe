package io.gatehouse.adapter.kafka;

import io.gatehouse.adapter.kafka.Outcome.Answer;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.PartitionOffsets;
import io.gatehouse.domain.TopicPlan;
import io.gatehouse.domain.TopicState;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KafkaTopics;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.config.ConfigResource;

/// Topics through an admin client.
final class AdminTopics implements KafkaTopics {

    private final KafkaLink link;

    AdminTopics(KafkaLink link) {
        this.link = link;
    }

    @Override
    public Optional<TopicState> find(String name) {
        try {
            var described = link.admin()
                    .describeTopics(
                            TopicCollection.ofTopicNames(List.of(name)), link.timed(new DescribeTopicsOptions()))
                    .allTopicNames();
            return Optional.ofNullable(link.await(described).get(name)).map(this::state);
        } catch (BrokerException.NotFound e) {
            return Optional.empty();
        }
    }

    private TopicState state(TopicDescription topic) {
        var replicas = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min();
        return new TopicState(
                topic.name(),
                topic.topicId().toString(),
                topic.isInternal(),
                topic.partitions().size(),
                replicas.orElse(0),
                settings(topic.name()));
    }

    private Map<String, String> settings(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var asked = link.admin()
                .describeConfigs(List.of(resource), link.timed(new DescribeConfigsOptions()))
                .values();
        var settings = new HashMap<String, String>();
        if (link.awaitEach(asked).get(resource) instanceof Answer<Config>(var config)) {
            for (ConfigEntry entry : config.entries()) {
                if (entry.value() != null && !entry.isSensitive()) {
                    settings.put(entry.name(), entry.value());
                }
            }
        }
        return settings;
    }

    @Override
    public int brokers() {
        return ClusterReading.brokers(link).size();
    }

    @Override
    public void create(TopicPlan plan) {
        var replicas = plan.replicas().isPresent()
                ? Optional.of((short) plan.replicas().getAsInt())
                : Optional.<Short>empty();
        var topic = new NewTopic(plan.name(), Optional.of(plan.partitions()), replicas).configs(plan.settings());
        link.change(link.admin()
                .createTopics(List.of(topic), link.timed(new CreateTopicsOptions()))
                .all());
    }

    @Override
    public void grow(String topic, int total) {
        link.change(link.admin()
                .createPartitions(
                        Map.of(topic, NewPartitions.increaseTo(total)), link.timed(new CreatePartitionsOptions()))
                .all());
    }

    @Override
    public void delete(String topic) {
        link.change(link.admin()
                .deleteTopics(List.of(topic), link.timed(new DeleteTopicsOptions()))
                .all());
    }

    @Override
    public List<String> groupsOn(String topic) {
        return new GroupReading(link)
                .all().stream()
                        .filter(group -> group.reads(topic))
                        .map(FoundGroup::id)
                        .sorted()
                        .toList();
    }

    @Override
    public Map<KafkaPartition, PartitionOffsets> offsets(Collection<KafkaPartition> partitions) {
        return new OffsetLookup(link).between(partitions);
    }

    @Override
    public Map<KafkaPartition, Long> offsetsAt(Collection<KafkaPartition> partitions, Instant time) {
        return new OffsetLookup(link).at(partitions, time);
    }
}
