package io.gatehouse.metric;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// One number worth watching: what it is called, what it counts, how it is read and when it is trouble.
///
/// Implementations are stateless. Adding one is a file here and a line in [MetricCatalog].
///
/// @param <R> the port it is read through: `RedisReads`, `RabbitReads` or `KafkaReads`
public interface Metric<R> {

    /// Stable, in kebab case; names the metric in profiles, on the command line and in translations.
    String id();

    Unit unit();

    /// Which port the metric is read through.
    Class<R> reads();

    /// What is measured: the key, queue or group of this deployment.
    String subject(PipelineNames names);

    /// The question put to the broker in the broker's own words, shown as the number's source.
    String source(PipelineNames names);

    /// The documented threshold; empty for a number that is only shown.
    Optional<Threshold> threshold();

    /// Asks for the value, in [#unit()]. Fails with [NotMeasurable] when the broker's answer holds no such number.
    CompletionStage<Double> read(R reads, PipelineNames names);

    /// The series this metric makes in a deployment.
    default MetricKey key(PipelineNames names) {
        return new MetricKey(id(), subject(names));
    }
}
