package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RabbitReads;
import java.util.concurrent.CompletionStage;

/// Publishers that RabbitMQ has stopped because of a memory or disk alarm; any is critical.
public final class BlockedConnectionsMetric extends BrokerMetric {

    public BlockedConnectionsMetric() {
        super(MetricFacts.declared("blocked-connections", Unit.CONNECTIONS, Threshold.above(0, Severity.CRITICAL)));
    }

    @Override
    public String source(PipelineNames names) {
        return "connections whose state is blocked";
    }

    @Override
    protected CompletionStage<Double> read(RabbitReads reads, PipelineNames names) {
        return reads.blockedConnections().thenApply(Integer::doubleValue);
    }
}
