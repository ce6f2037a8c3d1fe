package io.gatehouse.metric;

import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Unit;

/// Ticket requests that reach the issue queue each second.
public final class PublishRateMetric extends QueueMetric {

    public PublishRateMetric() {
        super(MetricFacts.shown("publish-rate", Unit.PER_SECOND), "message_stats.publish");
    }

    @Override
    double value(QueueState queue) {
        return counted(queue.rates().publishPerSecond());
    }
}
