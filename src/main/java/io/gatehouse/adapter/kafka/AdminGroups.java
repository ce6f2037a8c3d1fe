package io.gatehouse.adapter.kafka;

import io.gatehouse.adapter.kafka.Outcome.Problem;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.GroupState;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KafkaGroups;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AlterConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.DeleteConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.DeleteConsumerGroupsOptions;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// Groups through an admin client.
final class AdminGroups implements KafkaGroups {

    private final KafkaLink link;

    AdminGroups(KafkaLink link) {
        this.link = link;
    }

    /// Listed first: describing by name does not tell a share group from one that is not there.
    @Override
    public Optional<GroupState> find(String id) {
        var listed = link.admin().listGroups(link.timed(new ListGroupsOptions()));
        // All of them: a coordinator that does not tell may keep the one that is looked for.
        return link.await(listed.all()).stream()
                .filter(group -> group.groupId().equals(id))
                .findFirst()
                .map(group -> new GroupReading(link).listed(group))
                .map(FoundGroup::state);
    }

    @Override
    public Map<KafkaPartition, String> set(String id, Map<KafkaPartition, OptionalLong> offsets) {
        var problems = new HashMap<KafkaPartition, String>();
        var kept = new HashMap<TopicPartition, OffsetAndMetadata>();
        var forgotten = new HashSet<TopicPartition>();
        offsets.forEach((partition, offset) -> {
            var named = new TopicPartition(partition.topic(), partition.partition());
            if (offset.isPresent()) {
                kept.put(named, new OffsetAndMetadata(offset.getAsLong()));
            } else {
                forgotten.add(named);
            }
        });
        if (!kept.isEmpty()) {
            var altered = link.admin()
                    .alterConsumerGroupOffsets(id, kept, link.timed(new AlterConsumerGroupOffsetsOptions()));
            problems.putAll(problems(altered.all(), each(kept.keySet(), altered::partitionResult)));
        }
        if (!forgotten.isEmpty() && problems.isEmpty()) {
            var deleted = link.admin()
                    .deleteConsumerGroupOffsets(id, forgotten, link.timed(new DeleteConsumerGroupOffsetsOptions()));
            try {
                problems.putAll(problems(deleted.all(), each(forgotten, deleted::partitionResult)));
            } catch (BrokerException.Unreachable e) {
                // The others are set already: the receipt tells both.
                if (kept.isEmpty()) {
                    throw e;
                }
                forgotten.forEach(it ->
                        problems.put(new KafkaPartition(it.topic(), it.partition()), String.valueOf(e.getMessage())));
            }
        }
        if (!offsets.isEmpty() && problems.size() == offsets.size()) {
            throw new BrokerException.Refused(
                    Broker.KAFKA,
                    "Kafka set no offset of " + id + "; all are as they were: "
                            + problems.values().stream().distinct().collect(Collectors.joining("; ")),
                    null);
        }
        return problems;
    }

    private static Map<TopicPartition, KafkaFuture<Void>> each(
            Set<TopicPartition> partitions, Function<TopicPartition, KafkaFuture<Void>> result) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, result));
    }

    /// What was refused. Silence is no refusal: nobody knows then what was done.
    private Map<KafkaPartition, String> problems(
            KafkaFuture<Void> all, Map<TopicPartition, KafkaFuture<Void>> answers) {
        var problems = new HashMap<KafkaPartition, String>();
        try {
            link.change(all);
            return problems;
        } catch (BrokerException.Refused | BrokerException.NotFound _) {
            // Told below, partition by partition.
        }
        link.awaitEach(answers).forEach((partition, outcome) -> {
            if (outcome instanceof Problem<Void>(var words)) {
                problems.put(new KafkaPartition(partition.topic(), partition.partition()), words);
            }
        });
        return problems;
    }

    @Override
    public void delete(String id) {
        link.change(link.admin()
                .deleteConsumerGroups(List.of(id), link.timed(new DeleteConsumerGroupsOptions()))
                .all());
    }
}
