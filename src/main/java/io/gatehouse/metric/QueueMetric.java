package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.port.RabbitReads;
import java.util.concurrent.CompletionStage;

/// A number of one of the pipeline's two queues.
abstract class QueueMetric extends SingleMetric<RabbitReads> {

    private final String statistic;

    /// @param statistic what the management API calls it
    QueueMetric(MetricFacts facts, String statistic) {
        super(facts);
        this.statistic = statistic;
    }

    /// The issue queue, where nothing else is said.
    QueueName queue(PipelineNames names) {
        return names.rabbitMq().queue();
    }

    abstract double value(QueueState queue);

    /// The rate, where the broker keeps rates.
    static double counted(double perSecond) {
        if (Double.isNaN(perSecond)) {
            throw new NotMeasurable("the broker keeps no message rates");
        }
        return perSecond;
    }

    @Override
    public final Class<RabbitReads> reads() {
        return RabbitReads.class;
    }

    @Override
    public final String subject(PipelineNames names) {
        return queue(names).value();
    }

    @Override
    public final String source(PipelineNames names) {
        return statistic + " of " + queue(names);
    }

    @Override
    protected final CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.queue(queue(names)).thenApply(this::value);
    }
}
