package io.gatehouse.adapter.kafka;

import java.time.Duration;

/// How long to rest between sweeps, so that they take a twentieth of the time. What counts is what sweeps over so many
/// partitions take when nothing is in their way: one that had to wait, for a leader that has just died or because the
/// machine was busy, would otherwise rest longest when Kafka is worth looking at most. For one thread.
final class SweepRest {

    private static final int REST_PER_WORK = 19;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /// A cluster that has become slower for good is believed after some dozens of sweeps.
    private static final double FORGOTTEN_PER_SWEEP = 1.05;

    private boolean first = true;
    private double leastNanosPerPartition = Double.MAX_VALUE / FORGOTTEN_PER_SWEEP;

    /// How long to rest after a sweep. The first one, which also connects and loads what it needs, tells nothing of the
    /// others.
    ///
    /// @param work how long it took
    /// @param partitions how many there are
    Duration after(Duration work, int partitions) {
        if (first) {
            first = false;
            return shorter(work);
        }
        var counted = Math.max(1, partitions);
        leastNanosPerPartition =
                Math.min(leastNanosPerPartition * FORGOTTEN_PER_SWEEP, (double) work.toNanos() / counted);
        return shorter(Duration.ofNanos(Math.round(leastNanosPerPartition * counted * REST_PER_WORK)));
    }

    private static Duration shorter(Duration rest) {
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
