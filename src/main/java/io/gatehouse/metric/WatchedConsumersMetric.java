package io.gatehouse.metric;

import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.Unit;

/// Consumers of a watched queue; judged where a profile says how many there should be, because a dead-letter queue has
/// none.
public final class WatchedConsumersMetric extends WatchedQueueMetric {

    public WatchedConsumersMetric() {
        super(MetricFacts.shown("watched-consumers", Unit.CONSUMERS), "consumers");
    }

    @Override
    long value(QueueCounts counts, int queue) {
        return counts.consumers(queue);
    }
}
