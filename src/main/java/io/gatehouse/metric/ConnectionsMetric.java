package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.concurrent.CompletionStage;

/// Client connections of the whole broker.
public final class ConnectionsMetric extends BrokerMetric {

    public ConnectionsMetric() {
        super(MetricFacts.shown("connections", Unit.CONNECTIONS));
    }

    @Override
    public String source(PipelineNames names) {
        return "object_totals.connections";
    }

    @Override
    protected CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.overview().thenApply(overview -> (double) overview.totals()
                .connections()
                .orElseThrow(() -> new NotMeasurable("the broker gathers no statistics")));
    }
}
