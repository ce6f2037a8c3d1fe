package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Ticket requests ready for a worker; more than 1,000 is documented as a warning.
public final class QueueDepthMetric implements Metric<RabbitReads> {

    @Override
    public String id() {
        return "queue-depth";
    }

    @Override
    public Unit unit() {
        return Unit.MESSAGES;
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
        return "messages_ready of " + names.rabbitMq().queue();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.of(Threshold.above(1_000, Severity.WARNING));
    }

    @Override
    public CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.queue(names.rabbitMq().queue()).thenApply(queue -> (double) queue.readyMessages());
    }
}
