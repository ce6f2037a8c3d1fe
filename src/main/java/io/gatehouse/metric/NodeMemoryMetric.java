package io.gatehouse.metric;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// How much of the memory at which the broker blocks publishers a node uses; more than 80 % is a warning, as Redis' is.
public final class NodeMemoryMetric extends NodeMetric {

    public NodeMemoryMetric() {
        super(
                MetricFacts.judged("node-memory", Unit.PERCENT, Threshold.above(80, Severity.WARNING)),
                "mem_used ÷ mem_limit");
    }

    @Override
    Optional<Double> value(RabbitNode node) {
        return node.vitals().map(its -> its.memory().usedPercent());
    }
}
