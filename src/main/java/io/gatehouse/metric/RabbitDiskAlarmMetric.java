package io.gatehouse.metric;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// Whether a node has less free disk than it needs; then the whole cluster blocks publishers, which is critical.
public final class RabbitDiskAlarmMetric extends NodeMetric {

    public RabbitDiskAlarmMetric() {
        super(
                MetricFacts.declared("rabbit-disk-alarm", Unit.YES_NO, Threshold.above(0, Severity.CRITICAL)),
                "disk in health/checks/alarms");
    }

    @Override
    Optional<Double> value(RabbitNode node) {
        return node.vitals().map(its -> its.disk().alarm() ? 1.0 : 0.0);
    }
}
