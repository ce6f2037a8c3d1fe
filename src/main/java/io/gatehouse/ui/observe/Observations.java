package io.gatehouse.ui.observe;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Reading.Measured;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.Threshold;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.metric.SingleMetric;
import io.gatehouse.ui.console.OpenedConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Looks series up in an open profile and says in which state they are. Any thread.
public final class Observations {

    private final OpenedConsole console;

    public Observations(OpenedConsole console) {
        this.console = console;
    }

    /// The metric of one subject of that id.
    ///
    /// @throws IllegalArgumentException when there is none, which is a mistake in the program
    public static SingleMetric<?> metric(String id) {
        return MetricCatalog.find(id)
                .filter(SingleMetric.class::isInstance)
                .<SingleMetric<?>>map(metric -> (SingleMetric<?>) metric)
                .orElseThrow(() -> new IllegalArgumentException("no metric " + id));
    }

    /// The series of a metric of one subject.
    public MetricKey key(String metric) {
        return metric(metric).key(console.profile().names());
    }

    public Optional<Threshold> threshold(MetricKey key) {
        return console.observed().alarms().rules().threshold(key);
    }

    /// From this age on a value is stale: two intervals of its source, and a little for the way.
    public Duration staleAfter(String metric) {
        return console.profile().pace().of(broker(metric)).multipliedBy(2).plusMillis(250);
    }

    private static Broker broker(String metric) {
        return MetricCatalog.find(metric).map((Metric<?> it) -> it.broker()).orElse(Broker.SERVICE);
    }

    public Observation observe(String metric, Instant now) {
        return observe(key(metric), now);
    }

    /// What is known of a series at that time.
    public Observation observe(MetricKey key, Instant now) {
        return switch (console.observed().latest().reading(key).orElse(null)) {
            case null -> new Observation.Waiting();
            case Measured measured -> observe(measured, now);
            case Reading.Unknown unknown ->
                new Observation.Unknown(unknown.reason(), lastKnown(key, now), unreachableSince(key));
        };
    }

    private Observation observe(Measured measured, Instant now) {
        var age = measured.ageAt(now);
        if (age.compareTo(staleAfter(measured.key().metric())) > 0) {
            return new Observation.Stale(measured.value(), age);
        }
        var severity = threshold(measured.key())
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

    private Optional<Instant> unreachableSince(MetricKey key) {
        var source = SourceId.of(broker(key.metric()));
        return console.observed().latest().source(source) instanceof SourceState.Unreachable down
                ? Optional.of(down.since())
                : Optional.empty();
    }
}
