package io.gatehouse.metric;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.KafkaReads;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.RedisReads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// One number worth watching: what it is called, what it counts, how it is read and when it is trouble. It is measured
/// of one subject (the waiting room) or of as many as there are (every node, every group).
///
/// Implementations are stateless. Adding one is a file here and a line in [MetricCatalog].
///
/// @param <R> the port it is read through: `RedisReads`, `RabbitReads`, `KafkaReads` or `ServiceReads`
public sealed interface Metric<R> permits SingleMetric, FleetMetric {

    /// What does not depend on the deployment.
    MetricFacts facts();

    /// Which port the metric is read through.
    Class<R> reads();

    /// What is asked for it.
    default Broker broker() {
        var port = reads();
        if (port.equals(RedisReads.class)) {
            return Broker.REDIS;
        }
        if (port.equals(RabbitReads.class)) {
            return Broker.RABBITMQ;
        }
        return port.equals(KafkaReads.class) ? Broker.KAFKA : Broker.SERVICE;
    }

    /// The question put to the broker in the broker's own words, shown as the number's source.
    String source(PipelineNames names);

    /// The subjects that are known without asking: these are unknown, not absent, while the broker does not answer.
    List<String> subjects(PipelineNames names);

    /// Asks for the value of every subject, in [#unit()]. Fails with [NotMeasurable] when the answer holds none at all.
    CompletionStage<List<Measurement>> measure(R reads, PipelineNames names);

    /// Stable, in kebab case; names the metric in profiles, on the command line and in translations.
    default String id() {
        return facts().id();
    }

    default Unit unit() {
        return facts().unit();
    }

    /// The documented threshold; empty for a number that is only shown.
    default Optional<Threshold> threshold() {
        return facts().threshold();
    }
}
