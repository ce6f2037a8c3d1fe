package io.gatehouse.metric;

import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Unit;

/// Ticket requests that workers acknowledge each second.
public final class AckRateMetric extends QueueMetric {

    public AckRateMetric() {
        super(MetricFacts.shown("ack-rate", Unit.PER_SECOND), "message_stats.ack");
    }

    @Override
    double value(QueueState queue) {
        return counted(queue.rates().ackPerSecond());
    }
}
