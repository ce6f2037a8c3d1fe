package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.LagTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// How the end offsets of all partitions moved since watching began. Thread-safe.
final class EndOffsets {

    /// Long enough that single batches do not make a rate jump.
    private static final Duration RATE_WINDOW = Duration.ofSeconds(10);

    private final Map<KafkaPartition, EndOffsetTrack> tracks = new HashMap<>();

    /// Takes what one answer said.
    ///
    /// @param atNanos when it came, of [System#nanoTime()] or any other clock that is used throughout
    synchronized void add(Map<KafkaPartition, Long> ends, long atNanos) {
        ends.forEach((partition, end) ->
                tracks.computeIfAbsent(partition, _ -> new EndOffsetTrack()).add(atNanos, end));
    }

    /// Forgets partitions that are gone.
    synchronized void retain(Set<KafkaPartition> present) {
        tracks.keySet().retainAll(present);
    }

    /// How long the first event after `committed` has waited; nothing waits where that is the end.
    synchronized LagTime behind(KafkaPartition partition, long committed, long end, long nowNanos) {
        if (committed >= end) {
            return LagTime.Exactly.NONE;
        }
        var track = tracks.get(partition);
        return track == null ? new LagTime.Unknown() : track.behind(committed, nowNanos);
    }

    /// Events written per second to those partitions together; empty where none was seen twice.
    synchronized OptionalDouble perSecond(Set<KafkaPartition> partitions) {
        var known = false;
        var sum = 0.0;
        for (var partition : partitions) {
            var track = tracks.get(partition);
            var rate = track == null ? OptionalDouble.empty() : track.perSecond(RATE_WINDOW);
            if (rate.isPresent()) {
                known = true;
                sum += rate.getAsDouble();
            }
        }
        return known ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }
}
