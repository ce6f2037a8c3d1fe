package io.gatehouse.metric;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// From how many nodes of its cluster a node is cut off; any is critical, for queues may differ on the two sides.
public final class RabbitPartitionsMetric extends NodeMetric {

    public RabbitPartitionsMetric() {
        super(MetricFacts.judged("rabbit-partitions", Unit.NODES, Threshold.above(0, Severity.CRITICAL)), "partitions");
    }

    @Override
    Optional<Double> value(RabbitNode node) {
        return node.running() ? Optional.of((double) node.cutOffFrom().size()) : Optional.empty();
    }
}
