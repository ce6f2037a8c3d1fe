package io.gatehouse.ui.runbook;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Threshold;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.runbook.Evidence;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.observe.Observation;
import io.gatehouse.ui.observe.Observations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an open profile knows at one moment.
record ObservedEvidence(OpenedConsole console, Observations observations, Instant now) implements Evidence {

    @Override
    public List<Double> fresh(String metric) {
        return keys(metric).stream()
                .map(key -> observations.observe(key, now))
                .filter(Observation.Known.class::isInstance)
                .map(observation -> ((Observation.Known) observation).value())
                .toList();
    }

    @Override
    public Optional<Threshold> limit(String metric) {
        return keys(metric).stream()
                .flatMap(key -> observations.threshold(key).stream())
                .findFirst();
    }

    /// The series of a metric: those that the profile names, and whatever else was read.
    List<MetricKey> keys(String metric) {
        var named = MetricCatalog.find(metric).stream()
                .flatMap(it -> it.subjects(console.profile().names()).stream())
                .map(subject -> new MetricKey(metric, subject));
        var read = console.observed().latest().readings(metric).stream().map(Reading::key);
        return Stream.concat(named, read).distinct().toList();
    }
}
