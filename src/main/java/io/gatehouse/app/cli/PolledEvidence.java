package io.gatehouse.app.cli;

import io.gatehouse.alarm.AlarmRules;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Threshold;
import io.gatehouse.metric.Metric;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.runbook.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one poll of each source brought, all of it fresh.
record PolledEvidence(Profile profile, LatestReadings latest, AlarmRules rules, Instant now) implements Evidence {

    @Override
    public List<Double> fresh(String metric) {
        return latest.readings(metric).stream()
                .filter(Reading.Measured.class::isInstance)
                .map(reading -> ((Reading.Measured) reading).value())
                .toList();
    }

    @Override
    public Optional<Threshold> limit(String metric) {
        return latest.readings(metric).stream()
                .flatMap(reading -> rules.threshold(reading.key()).stream())
                .findFirst();
    }

    /// What was read of a metric; a subject that the profile names and nobody read is unknown.
    List<Reading> readings(Metric<?> metric) {
        var read = latest.readings(metric.id());
        var missing = metric.subjects(profile.names()).stream()
                .map(subject -> new MetricKey(metric.id(), subject))
                .filter(key -> read.stream().noneMatch(reading -> reading.key().equals(key)))
                .map(key -> (Reading) new Reading.Unknown(key, "not read", now));
        return Stream.concat(read.stream(), missing).toList();
    }
}
