package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.KafkaReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Reservation events that the notifier group has not committed yet; more than 1,000 is documented as a warning.
public final class KafkaLagMetric implements Metric<KafkaReads> {

    @Override
    public String id() {
        return "kafka-lag";
    }

    @Override
    public Unit unit() {
        return Unit.EVENTS;
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
        return "end offsets − committed offsets of " + names.kafka().group();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.of(Threshold.above(1_000, Severity.WARNING));
    }

    @Override
    public CompletionStage<Double> read(KafkaReads reads, PipelineNames names) {
        return reads.groupLag(names.kafka().group()).thenApply(group -> (double) group.totalLagEvents());
    }
}
