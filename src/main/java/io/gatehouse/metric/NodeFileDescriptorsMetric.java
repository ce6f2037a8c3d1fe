package io.gatehouse.metric;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// File descriptors a node has open, of those it may; without one left it refuses connections. More than 80 % is a
/// warning, the level of the alerting rules that RabbitMQ's makers publish.
public final class NodeFileDescriptorsMetric extends NodeMetric {

    public NodeFileDescriptorsMetric() {
        super(
                MetricFacts.judged("node-file-descriptors", Unit.PERCENT, Threshold.above(80, Severity.WARNING)),
                "fd_used ÷ fd_total");
    }

    @Override
    Optional<Double> value(RabbitNode node) {
        return node.vitals().flatMap(RabbitNode.Vitals::fileDescriptors).map(RabbitNode.Use::usedPercent);
    }
}
