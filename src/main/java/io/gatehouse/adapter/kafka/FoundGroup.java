package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.GroupLag;
import io.gatehouse.domain.GroupType;
import io.gatehouse.domain.KafkaGroup;
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
