package io.gatehouse.metric;

import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Unit;

/// Ticket requests that are handed to workers each second, those handed out again included.
public final class DeliverRateMetric extends QueueMetric {

    public DeliverRateMetric() {
        super(MetricFacts.shown("deliver-rate", Unit.PER_SECOND), "message_stats.deliver_get");
    }

    @Override
    double value(QueueState queue) {
        return counted(queue.rates().deliverPerSecond());
    }
}
