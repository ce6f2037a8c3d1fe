package io.gatehouse.ui.overview;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading.Measured;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.Threshold;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.metric.SingleMetric;
import io.gatehouse.port.KafkaReads;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.RedisReads;
import io.gatehouse.ui.console.OpenedConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Looks metrics up by their id in an open profile and says in which state they are.
final class Observations {

    private static final Map<Class<?>, Broker> BROKERS =
            Map.of(RedisReads.class, Broker.REDIS, RabbitReads.class, Broker.RABBITMQ, KafkaReads.class, Broker.KAFKA);
    private static final Map<String, SingleMetric<?>> METRICS =
            MetricCatalog.singles().stream().collect(Collectors.toMap(SingleMetric::id, Function.identity()));

    private final OpenedConsole console;

    Observations(OpenedConsole console) {
        this.console = console;
    }

    static SingleMetric<?> metric(String id) {
        var metric = METRICS.get(id);
        if (metric == null) {
            throw new IllegalArgumentException("no metric " + id);
        }
        return metric;
    }

    MetricKey key(String metric) {
        return metric(metric).key(console.profile().names());
    }

    Optional<Threshold> threshold(String metric) {
        return Optional.ofNullable(console.observed().thresholds().get(key(metric)));
    }

    /// From this age on a value is stale: two intervals of its source, and a little for the way.
    Duration staleAfter(String metric) {
        var broker = BROKERS.getOrDefault(metric(metric).reads(), Broker.SERVICE);
        return console.profile().pace().of(broker).multipliedBy(2).plusMillis(250);
    }

    Observation observe(String metric, Instant now) {
        return switch (console.observed().latest().reading(key(metric)).orElse(null)) {
            case null -> new Observation.Waiting();
            case Measured measured -> observe(measured, metric, now);
            case io.gatehouse.domain.Reading.Unknown unknown ->
                new Observation.Unknown(unknown.reason(), lastKnown(unknown.key(), now), unreachableSince(metric));
        };
    }

    private Observation observe(Measured measured, String metric, Instant now) {
        var age = measured.ageAt(now);
        if (age.compareTo(staleAfter(metric)) > 0) {
            return new Observation.Stale(measured.value(), age);
        }
        var severity = threshold(metric)
                .map(threshold -> threshold.severityOf(measured))
                .orElse(Severity.NORMAL);
        return new Observation.Known(measured.value(), age, severity);
    }

    private Optional<Measured> lastKnown(MetricKey key, Instant now) {
        var samples = console.observed().history().series(key).between(0, now.toEpochMilli());
        for (var i = samples.size() - 1; i >= 0; i--) {
            if (!Double.isNaN(samples.values()[i])) {
                var at = Instant.ofEpochMilli(samples.takenAtMillis()[i]);
                return Optional.of(new Measured(key, samples.values()[i], at));
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> unreachableSince(String metric) {
        var broker = BROKERS.get(metric(metric).reads());
        return broker != null && console.observed().latest().source(broker) instanceof SourceState.Unreachable down
                ? Optional.of(down.since())
                : Optional.empty();
    }
}
