package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Workers on the issue queue; fewer than 2 is documented as a warning.
public final class ConsumersMetric implements Metric<RabbitReads> {

    @Override
    public String id() {
        return "consumers";
    }

    @Override
    public Unit unit() {
        return Unit.CONSUMERS;
    }

    @Override
    public Class<RabbitReads> reads() {
        return RabbitReads.class;
    }

    @Override
    public String subject(PipelineNames names) {
        return names.rabbitMq().queue().value();
    }

    @Override
    public String source(PipelineNames names) {
        return "consumers of " + names.rabbitMq().queue();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.of(Threshold.below(2, Severity.WARNING));
    }

    @Override
    public CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.queue(names.rabbitMq().queue()).thenApply(queue -> (double) queue.consumers());
    }
}
