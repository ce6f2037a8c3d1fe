package io.gatehouse.action.kafka;

import io.gatehouse.domain.KafkaEvent;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The oldest or the newest of the events that were found, no more than are shown. For one thread.
final class FoundEvents {

    private static final Comparator<KafkaEvent> BY_TIME = Comparator.comparing(KafkaEvent::writtenAt)
            .thenComparing(KafkaEvent::partition)
            .thenComparingLong(KafkaEvent::offset);

    private final int most;
    private final PriorityQueue<KafkaEvent> kept;
    private long count;

    FoundEvents(int most, boolean newest) {
        this.most = most;
        this.kept = new PriorityQueue<>(newest ? BY_TIME : BY_TIME.reversed());
    }

    void add(KafkaEvent event) {
        count++;
        kept.add(event);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /// How many were found, those not kept too.
    long count() {
        return count;
    }

    /// Those that are kept, the oldest first.
    List<KafkaEvent> inOrder() {
        return kept.stream().sorted(BY_TIME).toList();
    }
}
