package io.gatehouse.domain;

import java.util.ArrayList;
import java.util.List;

/// How far a Kafka group is behind, on every partition that it has committed or holds, and altogether.
///
/// @param totalEvents the sum over the partitions that are known
/// @param missing partitions whose lag is not known
/// @param time of the partition that is furthest behind
public record GroupLag(List<PartitionLag> partitions, long totalEvents, int missing, LagTime time) {

    /// Of a group that has committed nothing and holds nothing.
    public static final GroupLag NOTHING = of(List.of());

    public GroupLag {
        partitions = List.copyOf(partitions);
    }

    /// Sums the partitions up.
    public static GroupLag of(List<PartitionLag> partitions) {
        var total = 0L;
        var missing = 0;
        var times = new ArrayList<LagTime>();
        for (var partition : partitions) {
            switch (partition) {
                case PartitionLag.Known known -> {
                    total += known.lagEvents();
                    if (!known.time().equals(LagTime.Exactly.NONE)) {
                        times.add(known.time());
                    }
                }
                case PartitionLag.Missing _ -> missing++;
            }
        }
        if (missing > 0) {
            times.add(new LagTime.Unknown());
        }
        return new GroupLag(partitions, total, missing, LagTime.longest(times));
    }

    /// Why the total is not known, "" when it is: the first reason of those partitions.
    public String whyIncomplete() {
        return partitions.stream()
                .filter(PartitionLag.Missing.class::isInstance)
                .map(partition -> partition.partition() + ": " + ((PartitionLag.Missing) partition).why())
                .findFirst()
                .orElse("");
    }
}
