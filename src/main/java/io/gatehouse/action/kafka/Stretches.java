package io.gatehouse.action.kafka;

import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.PartitionOffsets;
import io.gatehouse.port.KafkaEvents.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Stretches of several partitions.
final class Stretches {

    private Stretches() {}

    /// From those offsets to what can be read now.
    ///
    /// @param starts where each begins; from its oldest event where none is given
    static Map<KafkaPartition, Stretch> from(
            Map<KafkaPartition, PartitionOffsets> ranges, Map<KafkaPartition, Long> starts) {
        var stretches = new TreeMap<KafkaPartition, Stretch>();
        ranges.forEach((partition, range) -> {
            var until = Math.max(range.first(), range.readable());
            var from = Math.clamp(starts.getOrDefault(partition, range.first()), range.first(), until);
            stretches.put(partition, new Stretch(from, until));
        });
        return stretches;
    }

    /// No more than so many events altogether, shared as evenly as what is there allows.
    ///
    /// @param newest true to keep their ends, false to keep their beginnings
    static Map<KafkaPartition, Stretch> atMost(long events, boolean newest, Map<KafkaPartition, Stretch> stretches) {
        var smallestFirst = new ArrayList<>(stretches.entrySet());
        smallestFirst.sort(Comparator.comparingLong(entry -> entry.getValue().mostEvents()));
        var left = events;
        var partitions = smallestFirst.size();
        var kept = new HashMap<KafkaPartition, Stretch>();
        for (var entry : smallestFirst) {
            var stretch = entry.getValue();
            var share = Math.min(stretch.mostEvents(), Math.ceilDiv(left, partitions));
            kept.put(
                    entry.getKey(),
                    newest
                            ? new Stretch(stretch.until() - share, stretch.until())
                            : new Stretch(stretch.from(), stretch.from() + share));
            left -= share;
            partitions--;
        }
        return kept;
    }

    /// How many events there are at most.
    static long mostEvents(Map<KafkaPartition, Stretch> stretches) {
        return stretches.values().stream().mapToLong(Stretch::mostEvents).sum();
    }
}
