package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Ticket requests that workers acknowledge each second.
public final class AckRateMetric implements Metric<RabbitReads> {

    @Override
    public String id() {
        return "ack-rate";
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
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
        return "message_stats.ack of " + names.rabbitMq().queue();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.empty();
    }

    @Override
    public CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.queue(names.rabbitMq().queue())
                .thenApply(queue -> queue.rates().ackPerSecond());
    }
}
