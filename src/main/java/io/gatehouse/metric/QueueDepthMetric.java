package io.gatehouse.metric;

import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// Ticket requests ready for a worker; more than 1,000 is documented as a warning.
public final class QueueDepthMetric extends QueueMetric {

    public QueueDepthMetric() {
        super(
                MetricFacts.judged("queue-depth", Unit.MESSAGES, Threshold.above(1_000, Severity.WARNING)),
                "messages_ready");
    }

    @Override
    double value(QueueState queue) {
        return queue.readyMessages();
    }
}
