package io.gatehouse.metric;

import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.LagTime;
import io.gatehouse.domain.Unit;

/// How long the oldest reservation event that the notifier group has not committed has waited, 0 when none waits: how
/// long ago the end offset was equal to the committed one, on the partition that is furthest behind.
public final class KafkaLagSecondsMetric extends KafkaGroupMetric {

    private static final double MILLIS = 1_000;

    public KafkaLagSecondsMetric() {
        super(
                MetricFacts.shown("kafka-lag-seconds", Unit.SECONDS),
                "now − when the end offset was the committed offset");
    }

    @Override
    double value(KafkaGroup group) {
        return switch (group.lag().time()) {
            case LagTime.Exactly exactly -> exactly.behind().toMillis() / MILLIS;
            case LagTime.AtLeast atLeast ->
                throw new NotMeasurable("at least " + atLeast.behind().toSeconds()
                        + " s: the oldest event that waits is from before watching began");
            case LagTime.Unknown _ -> throw new NotMeasurable("the end offsets were not seen twice yet");
        };
    }
}
