package io.gatehouse.metric;

import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// Messages ready in a watched queue; more than 1,000 is documented as a warning for any queue.
public final class WatchedDepthMetric extends WatchedQueueMetric {

    public WatchedDepthMetric() {
        super(
                MetricFacts.judged("watched-depth", Unit.MESSAGES, Threshold.above(1_000, Severity.WARNING)),
                "messages_ready");
    }

    @Override
    long value(QueueCounts counts, int queue) {
        return counts.readyMessages(queue);
    }
}
