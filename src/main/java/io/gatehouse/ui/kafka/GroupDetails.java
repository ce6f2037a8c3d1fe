package io.gatehouse.ui.kafka;

import io.gatehouse.domain.GroupMember;
import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.PartitionLag;
import java.util.Comparator;
import java.util.List;

/// The selected group in full, the partition that is furthest behind first.
///
/// @param row the same group in the table
/// @param largestLag of one partition, what the longest bar stands for
record GroupDetails(
        KafkaGroup group, GroupRow row, List<PartitionLag> partitions, long largestLag, List<GroupMember> members) {

    private static final Comparator<PartitionLag> WORST_FIRST =
            Comparator.comparingLong(GroupDetails::rank).reversed().thenComparing(PartitionLag::partition);

    static GroupDetails of(KafkaGroup group) {
        var partitions = group.lag().partitions().stream().sorted(WORST_FIRST).toList();
        var largest = partitions.stream()
                .mapToLong(partition -> partition instanceof PartitionLag.Known known ? known.lagEvents() : 0)
                .max()
                .orElse(0);
        var members = group.status().members().stream()
                .sorted(Comparator.comparing(GroupMember::clientId).thenComparing(GroupMember::id))
                .toList();
        return new GroupDetails(group, GroupRow.of(group), partitions, largest, members);
    }

    /// What is not known comes before the largest known lag.
    private static long rank(PartitionLag partition) {
        return switch (partition) {
            case PartitionLag.Missing _ -> Long.MAX_VALUE;
            case PartitionLag.Known known -> known.lagEvents();
        };
    }
}
