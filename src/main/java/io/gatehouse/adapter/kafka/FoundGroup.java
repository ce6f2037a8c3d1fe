package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.GroupLag;
import io.gatehouse.domain.GroupState;
import io.gatehouse.domain.GroupType;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.port.BrokerException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/// A group before its lag is reckoned.
record FoundGroup(String id, GroupType type, Outcome<GroupStatus> described, Outcome<Committed> committed) {

    /// Partitions that members hold and on which nothing is committed yet.
    Set<TopicPartition> untouched() {
        var offsets = committed.orElse(Committed.NOTHING).offsets();
        var untouched = new HashSet<TopicPartition>();
        for (var member : status().members()) {
            for (var held : member.holds()) {
                var partition = new TopicPartition(held.topic(), held.partition());
                if (offsets.get(partition) == null) {
                    untouched.add(partition);
                }
            }
        }
        return untouched;
    }

    /// The group as an action has to know it: all of it.
    ///
    /// @throws BrokerException.Refused when a part could not be read
    GroupState state() {
        if (!(described instanceof Outcome.Answer<GroupStatus>(var known)
                && committed instanceof Outcome.Answer<Committed>(var offsets))) {
            throw new BrokerException.Refused(
                    Broker.KAFKA, id + ": " + described.problem() + " " + committed.problem(), null);
        }
        var positions = new HashMap<KafkaPartition, Long>();
        offsets.offsets().forEach((partition, offset) -> {
            if (offset != null) {
                positions.put(new KafkaPartition(partition.topic(), partition.partition()), offset.offset());
            }
        });
        return new GroupState(id, type, known.status().state(), known.status().members(), positions);
    }

    /// Whether it has committed on that topic, or a member holds a partition of it.
    boolean reads(String topic) {
        return committed.orElse(Committed.NOTHING).offsets().entrySet().stream()
                        .anyMatch(entry -> entry.getValue() != null
                                && entry.getKey().topic().equals(topic))
                || status().members().stream()
                        .flatMap(member -> member.holds().stream())
                        .anyMatch(held -> held.topic().equals(topic));
    }

    private KafkaGroup.Status status() {
        return described instanceof Outcome.Answer<GroupStatus>(var known) ? known.status() : KafkaGroup.Status.UNKNOWN;
    }

    KafkaGroup with(GroupLag lag) {
        var protocol = described.map(GroupStatus::protocol).orElse("");
        var problem = Stream.of(described.problem(), committed.problem())
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new KafkaGroup(id, type, protocol, status(), lag, problem);
    }
}
