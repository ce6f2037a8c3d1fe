package io.gatehouse.metric;

import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// Reservation events that the notifier group has not committed yet; more than 1,000 is documented as a warning.
public final class KafkaLagMetric extends KafkaGroupMetric {

    public KafkaLagMetric() {
        super(
                MetricFacts.judged("kafka-lag", Unit.EVENTS, Threshold.above(1_000, Severity.WARNING)),
                "end offsets − committed offsets");
    }

    /// A sum over a part of the partitions would be too small, so there is none.
    @Override
    double value(KafkaGroup group) {
        var lag = group.lag();
        if (lag.missing() > 0) {
            throw new NotMeasurable("not known on " + lag.missing() + " of "
                    + lag.partitions().size() + " partitions, " + lag.totalEvents() + " on the others; "
                    + lag.whyIncomplete());
        }
        return lag.totalEvents();
    }
}
