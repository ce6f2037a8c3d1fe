package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import java.util.List;

/// A metric of as many subjects as the broker has: every node, every group, every stream.
///
/// @param <R> the port it is read through
public abstract non-sealed class FleetMetric<R> implements Metric<R> {

    private final MetricFacts facts;

    protected FleetMetric(MetricFacts facts) {
        this.facts = facts;
    }

    @Override
    public final MetricFacts facts() {
        return facts;
    }

    /// None: which there are is found out by asking.
    @Override
    public List<String> subjects(PipelineNames names) {
        return List.of();
    }
}
