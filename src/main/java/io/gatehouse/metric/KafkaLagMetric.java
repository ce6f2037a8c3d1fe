package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.KafkaReads;
import java.util.concurrent.CompletionStage;

/// Reservation events that the notifier group has not committed yet; more than 1,000 is documented as a warning.
public final class KafkaLagMetric extends SingleMetric<KafkaReads> {

    public KafkaLagMetric() {
        super(MetricFacts.judged("kafka-lag", Unit.EVENTS, Threshold.above(1_000, Severity.WARNING)));
    }

    @Override
    public Class<KafkaReads> reads() {
        return KafkaReads.class;
    }

    @Override
    public String subject(PipelineNames names) {
        return names.kafka().group();
    }

    @Override
    public String source(PipelineNames names) {
        return "end offsets − committed offsets of " + subject(names);
    }

    @Override
    protected CompletionStage<Double> read(KafkaReads reads, PipelineNames names) {
        return reads.groupLag(subject(names)).thenApply(group -> (double) group.totalLagEvents());
    }
}
