package io.gatehouse.metric;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// How often the disk limit fits into what is free on a node; at 1 the broker blocks publishers. Less than 1.5 is a
/// warning: our own level, half a limit before that point; RabbitMQ's makers name none.
public final class NodeDiskHeadroomMetric extends NodeMetric {

    public NodeDiskHeadroomMetric() {
        super(
                MetricFacts.judged("node-disk-headroom", Unit.RATIO, Threshold.below(1.5, Severity.WARNING)),
                "disk_free ÷ disk_free_limit");
    }

    @Override
    Optional<Double> value(RabbitNode node) {
        return node.vitals().map(its -> its.disk().headroom());
    }
}
