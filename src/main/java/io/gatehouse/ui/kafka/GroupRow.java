package io.gatehouse.ui.kafka;

import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.LagTime;
import io.gatehouse.domain.PartitionLag;
import java.util.List;
import java.util.OptionalInt;

/// A line of the table of groups, without the partitions, so that thousands of them are not compared at each look.
///
/// @param members empty when the group could not be described
/// @param known false when the group's lag could not be read at all
/// @param missing partitions whose lag is not known, so that `lagEvents` is a lower bound
/// @param topics that it reads, by name
record GroupRow(
        String id,
        String state,
        String type,
        OptionalInt members,
        boolean known,
        long lagEvents,
        int missing,
        LagTime time,
        List<String> topics) {

    static GroupRow of(KafkaGroup group) {
        var lag = group.lag();
        var topics = lag.partitions().stream()
                .map(PartitionLag::partition)
                .map(partition -> partition.topic())
                .distinct()
                .sorted()
                .toList();
        return new GroupRow(
                group.id(),
                group.status().state(),
                group.type().word(),
                group.status().equals(KafkaGroup.Status.UNKNOWN)
                        ? OptionalInt.empty()
                        : OptionalInt.of(group.status().members().size()),
                group.problem().isEmpty() || !lag.partitions().isEmpty(),
                lag.totalEvents(),
                lag.missing(),
                lag.time(),
                topics);
    }
}
