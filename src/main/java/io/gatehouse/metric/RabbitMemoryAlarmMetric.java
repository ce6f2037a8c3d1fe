package io.gatehouse.metric;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// Whether a node uses more memory than it may; then the whole cluster blocks publishers, which is critical.
public final class RabbitMemoryAlarmMetric extends NodeMetric {

    public RabbitMemoryAlarmMetric() {
        super(
                MetricFacts.declared("rabbit-memory-alarm", Unit.YES_NO, Threshold.above(0, Severity.CRITICAL)),
                "memory in health/checks/alarms");
    }

    @Override
    Optional<Double> value(RabbitNode node) {
        return node.vitals().map(its -> its.memory().alarm() ? 1.0 : 0.0);
    }
}
