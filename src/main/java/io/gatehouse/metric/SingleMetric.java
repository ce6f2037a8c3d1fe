package io.gatehouse.metric;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// A metric of exactly one subject, which the profile names.
///
/// @param <R> the port it is read through
public abstract non-sealed class SingleMetric<R> implements Metric<R> {

    private final MetricFacts facts;

    protected SingleMetric(MetricFacts facts) {
        this.facts = facts;
    }

    @Override
    public final MetricFacts facts() {
        return facts;
    }

    /// What is measured: the key, queue or group of this deployment.
    public abstract String subject(PipelineNames names);

    /// Asks for the value, in [#unit()]. Fails with [NotMeasurable] when the broker's answer holds no such number.
    protected abstract CompletionStage<Double> read(R reads, PipelineNames names);

    @Override
    public final List<String> subjects(PipelineNames names) {
        return List.of(subject(names));
    }

    @Override
    public final CompletionStage<List<Measurement>> measure(R reads, PipelineNames names) {
        return measurement(reads, names).thenApply(List::of);
    }

    /// The value as a measurement; overridden where it is older than the question.
    protected CompletionStage<Measurement> measurement(R reads, PipelineNames names) {
        return read(reads, names).thenApply(value -> new Measurement.Value(subject(names), value));
    }

    /// The series this metric makes in a deployment.
    public final MetricKey key(PipelineNames names) {
        return new MetricKey(id(), subject(names));
    }
}
