package io.gatehouse.metric;

import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// Workers on the issue queue; fewer than 2 is documented as a warning.
public final class ConsumersMetric extends QueueMetric {

    public ConsumersMetric() {
        super(MetricFacts.judged("consumers", Unit.CONSUMERS, Threshold.below(2, Severity.WARNING)), "consumers");
    }

    @Override
    double value(QueueState queue) {
        return queue.consumers();
    }
}
