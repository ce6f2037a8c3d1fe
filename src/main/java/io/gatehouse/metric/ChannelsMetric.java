package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.concurrent.CompletionStage;

/// Channels that clients have open on the whole broker.
public final class ChannelsMetric extends BrokerMetric {

    public ChannelsMetric() {
        super(MetricFacts.shown("channels", Unit.CHANNELS));
    }

    @Override
    public String source(PipelineNames names) {
        return "object_totals.channels";
    }

    @Override
    protected CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.overview().thenApply(overview -> (double)
                overview.totals().channels().orElseThrow(() -> new NotMeasurable("the broker gathers no statistics")));
    }
}
