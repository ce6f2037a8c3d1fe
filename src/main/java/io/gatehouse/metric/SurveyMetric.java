package io.gatehouse.metric;

import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.port.KafkaReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A number of the whole Kafka cluster, from the last sweep over it and as old as that.
abstract class SurveyMetric extends SingleMetric<KafkaReads> {

    static final String CLUSTER = "kafka";

    SurveyMetric(MetricFacts facts) {
        super(facts);
    }

    abstract double value(KafkaSurvey survey);

    @Override
    public final Class<KafkaReads> reads() {
        return KafkaReads.class;
    }

    @Override
    public final String subject(PipelineNames names) {
        return CLUSTER;
    }

    @Override
    protected final CompletionStage<Double> read(KafkaReads reads, PipelineNames names) {
        return reads.survey().thenApply(this::value);
    }

    @Override
    protected final CompletionStage<Measurement> measurement(KafkaReads reads, PipelineNames names) {
        return reads.survey()
                .thenApply(
                        survey -> new Measurement.Value(subject(names), value(survey), Optional.of(survey.takenAt())));
    }
}
