package io.gatehouse.metric;

import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// Notifiers in the group; without one nobody is told. Fewer than 1 is a warning: no document gives a level, it follows
/// from the first question of the documented flow "Kafka lag grows: are the consumers alive?".
public final class KafkaMembersMetric extends KafkaGroupMetric {

    public KafkaMembersMetric() {
        super(
                MetricFacts.judged("kafka-members", Unit.CONSUMERS, Threshold.below(1, Severity.WARNING)),
                "members, from the description");
    }

    @Override
    double value(KafkaGroup group) {
        return group.status().members().size();
    }
}
