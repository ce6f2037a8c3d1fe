package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Ticket requests that a worker holds and has not acknowledged yet.
public final class UnackedMetric implements Metric<RabbitReads> {

    @Override
    public String id() {
        return "unacked";
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
        return "messages_unacknowledged of " + names.rabbitMq().queue();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.empty();
    }

    @Override
    public CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.queue(names.rabbitMq().queue()).thenApply(queue -> (double) queue.unackedMessages());
    }
}
