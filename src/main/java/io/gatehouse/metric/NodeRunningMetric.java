package io.gatehouse.metric;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// Whether a node of the cluster runs; one that does not is critical.
public final class NodeRunningMetric extends NodeMetric {

    public NodeRunningMetric() {
        super(MetricFacts.judged("node-running", Unit.YES_NO, Threshold.below(1, Severity.CRITICAL)), "running");
    }

    @Override
    Optional<Double> value(RabbitNode node) {
        return Optional.of(node.running() ? 1.0 : 0.0);
    }
}
