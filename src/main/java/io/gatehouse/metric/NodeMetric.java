package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.RabbitNode;
import io.gatehouse.port.RabbitReads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A number of each node of the RabbitMQ cluster, those that are down included.
abstract class NodeMetric extends FleetMetric<RabbitReads> {

    private final String statistic;

    /// @param statistic what the management API calls it
    NodeMetric(MetricFacts facts, String statistic) {
        super(facts);
        this.statistic = statistic;
    }

    /// The node's number, empty when it tells none.
    abstract Optional<Double> value(RabbitNode node);

    @Override
    public final Class<RabbitReads> reads() {
        return RabbitReads.class;
    }

    @Override
    public final String source(PipelineNames names) {
        return statistic + " of each node";
    }

    @Override
    public final CompletionStage<List<Measurement>> measure(RabbitReads reads, PipelineNames names) {
        return reads.nodes()
                .thenApply(nodes -> nodes.stream().map(this::measurement).toList());
    }

    private Measurement measurement(RabbitNode node) {
        return value(node)
                .<Measurement>map(value -> new Measurement.Value(node.name(), value))
                .orElseGet(() -> new Measurement.Missing(
                        node.name(), node.running() ? "the node tells no such number" : "the node does not run"));
    }
}
