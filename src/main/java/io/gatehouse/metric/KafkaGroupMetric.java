package io.gatehouse.metric;

import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.port.KafkaReads;
import java.util.concurrent.CompletionStage;

/// A number of the group that tells people about their tickets.
abstract class KafkaGroupMetric extends SingleMetric<KafkaReads> {

    private final String question;

    /// @param question what is asked, in Kafka's words
    KafkaGroupMetric(MetricFacts facts, String question) {
        super(facts);
        this.question = question;
    }

    /// Fails with [NotMeasurable] when the group holds no such number.
    abstract double value(KafkaGroup group);

    @Override
    public final Class<KafkaReads> reads() {
        return KafkaReads.class;
    }

    @Override
    public final String subject(PipelineNames names) {
        return names.kafka().group();
    }

    @Override
    public final String source(PipelineNames names) {
        return question + " of " + subject(names);
    }

    @Override
    protected final CompletionStage<Double> read(KafkaReads reads, PipelineNames names) {
        return reads.group(subject(names)).thenApply(this::value);
    }
}
