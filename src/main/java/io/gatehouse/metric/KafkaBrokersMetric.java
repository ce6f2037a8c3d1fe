package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.KafkaReads;
import java.util.concurrent.CompletionStage;

/// Brokers that are part of the Kafka cluster now.
public final class KafkaBrokersMetric extends SingleMetric<KafkaReads> {

    public KafkaBrokersMetric() {
        super(MetricFacts.shown("kafka-brokers", Unit.BROKERS));
    }

    @Override
    public Class<KafkaReads> reads() {
        return KafkaReads.class;
    }

    @Override
    public String subject(PipelineNames names) {
        return SurveyMetric.CLUSTER;
    }

    @Override
    public String source(PipelineNames names) {
        return "brokers, from the description of the cluster";
    }

    @Override
    protected CompletionStage<Double> read(KafkaReads reads, PipelineNames names) {
        return reads.brokers().thenApply(brokers -> (double) brokers.size());
    }
}
