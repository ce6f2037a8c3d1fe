package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Messages in the dead-letter queue; the documented alert for any is shown as critical.
public final class DeadLettersMetric implements Metric<RabbitReads> {

    @Override
    public String id() {
        return "dead-letters";
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
        return names.rabbitMq().deadLetterQueue().value();
    }

    @Override
    public String source(PipelineNames names) {
        return "messages of " + names.rabbitMq().deadLetterQueue();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.of(Threshold.above(0, Severity.CRITICAL));
    }

    @Override
    public CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.queue(names.rabbitMq().deadLetterQueue()).thenApply(queue -> (double) queue.totalMessages());
    }
}
