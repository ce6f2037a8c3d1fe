package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.QueueState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Messages per second from the broker's counters, which only ever grow. The rates that the broker computes itself
/// drop to 0 between its samples when statistics come more often than it keeps them. Thread-safe.
final class CounterRates {

    /// Counters of one queue at one moment of [System#nanoTime()].
    record Sample(long atNanos, long published, long delivered, long acked) {

        private boolean sameCounts(Sample other) {
            return published == other.published && delivered == other.delivered && acked == other.acked;
        }
    }

    private static final long LEAST = Duration.ofSeconds(3).toNanos();
    private static final long SPAN = Duration.ofSeconds(6).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /// Three of the broker's default intervals without a change mean that nothing flows.
    private static final long STILL = Duration.ofSeconds(15).toNanos();

    private final Map<String, ArrayDeque<Sample>> changes = new HashMap<>();

    /// The queue's rates, counting this sample; empty until the counters have been followed for some seconds, because
    /// over less than that a late sample makes a rate that never was.
    synchronized Optional<QueueState.Rates> rates(String queue, Sample now) {
        changes.values().removeIf(seen -> now.atNanos() - seen.getLast().atNanos() > 4 * STILL);
        var seen = changes.computeIfAbsent(queue, _ -> new ArrayDeque<>());
        if (seen.isEmpty() || !seen.getLast().sameCounts(now)) {
            if (!seen.isEmpty() && now.acked() < seen.getLast().acked()) {
                seen.clear(); // The broker was restarted and counts from 0.
            }
            seen.addLast(now);
        }
        while (seen.size() > 2 && seen.getLast().atNanos() - seen.getFirst().atNanos() > SPAN) {
            seen.removeFirst();
        }
        return between(seen, now);
    }

    private static Optional<QueueState.Rates> between(ArrayDeque<Sample> seen, Sample now) {
        var first = seen.getFirst();
        var last = seen.getLast();
        var silent = now.atNanos() - last.atNanos();
        if (silent > STILL) {
            return Optional.of(QueueState.Rates.NONE);
        }
        if (seen.size() < 2 || now.atNanos() - first.atNanos() < LEAST) {
            return Optional.empty();
        }
        var meanGap = (last.atNanos() - first.atNanos()) / (seen.size() - 1);
        var overdue = silent > 2 * meanGap + SECOND;
        var seconds = ((overdue ? now : last).atNanos() - first.atNanos()) / (double) SECOND;
        return Optional.of(new QueueState.Rates(
                (last.published() - first.published()) / seconds,
                (last.delivered() - first.delivered()) / seconds,
                (last.acked() - first.acked()) / seconds));
    }
}
