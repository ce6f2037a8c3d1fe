package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// How long a worker holds a request on average, by Little's law; over 5 s is documented as a warning.
public final class ProcessingTimeMetric implements Metric<RabbitReads> {

    @Override
    public String id() {
        return "processing-time";
    }

    @Override
    public Unit unit() {
        return Unit.SECONDS;
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
        return "unacked ÷ ack rate of " + names.rabbitMq().queue();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.of(Threshold.above(5, Severity.WARNING));
    }

    @Override
    public CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.queue(names.rabbitMq().queue()).thenApply(ProcessingTimeMetric::meanSeconds);
    }

    /// Little's law: mean time in the system = number in the system ÷ throughput.
    private static double meanSeconds(QueueState queue) {
        if (queue.unackedMessages() == 0) {
            return 0;
        }
        var acksPerSecond = queue.rates().ackPerSecond();
        if (acksPerSecond <= 0) {
            throw new NotMeasurable("workers hold messages and acknowledge none");
        }
        return queue.unackedMessages() / acksPerSecond;
    }
}
