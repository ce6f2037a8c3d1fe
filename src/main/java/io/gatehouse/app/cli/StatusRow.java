package io.gatehouse.app.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gatehouse.alarm.AlarmRules;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.poll.LatestReadings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One metric as `status` prints it.
///
/// @param value in `unit`; null when unknown, and `reason` says why
/// @param threshold the level from which it is no longer normal; null where there is none
/// @param source the question that was put to the broker
record StatusRow(
        String metric,
        String subject,
        @Nullable Double value,
        String unit,
        long ageMillis,
        String severity,
        @Nullable Double threshold,
        String source,
        @Nullable String reason) {

    /// The rows of every metric that was read, in the catalog's order.
    static List<StatusRow> all(PipelineNames names, LatestReadings latest, AlarmRules rules, Instant now) {
        return MetricCatalog.all().stream()
                .flatMap(metric -> latest.readings(metric.id()).stream()
                        .map(reading -> of(
                                metric,
                                names,
                                reading,
                                rules.threshold(reading.key()).orElse(null),
                                now)))
                .toList();
    }

    /// What a poll brought of a metric.
    static StatusRow of(Metric<?> metric, PolledEvidence evidence, Reading reading) {
        var threshold = evidence.rules().threshold(reading.key()).orElse(null);
        return of(metric, evidence.profile().names(), reading, threshold, evidence.now());
    }

    private static StatusRow of(
            Metric<?> metric, PipelineNames names, Reading reading, @Nullable Threshold threshold, Instant now) {
        var measured =
                reading instanceof Reading.Measured known ? Optional.of(known.value()) : Optional.<Double>empty();
        return new StatusRow(
                metric.id(),
                reading.key().subject(),
                measured.orElse(null),
                metric.unit().symbol(),
                reading.ageAt(now).toMillis(),
                severity(reading, threshold).name().toLowerCase(Locale.ROOT),
                threshold == null ? null : threshold.level(),
                metric.source(names),
                reading instanceof Reading.Unknown unknown ? unknown.reason() : null);
    }

    private static Severity severity(Reading reading, @Nullable Threshold threshold) {
        if (threshold != null) {
            return threshold.severityOf(reading);
        }
        return reading instanceof Reading.Unknown ? Severity.UNKNOWN : Severity.NORMAL;
    }

    /// The row for people.
    @JsonIgnore
    String text() {
        var shown = value == null ? "–" : String.format(Locale.ROOT, value % 1 == 0 ? "%,.0f" : "%,.2f", value);
        var limit = threshold == null ? "" : String.format(Locale.ROOT, "limit %,.0f", threshold);
        var line = String.format(
                Locale.ROOT,
                "%-9s %-16s %12s %-11s %-14s %5d ms old  %s",
                severity,
                metric,
                shown,
                unit,
                limit,
                ageMillis,
                subject);
        return reason == null ? line : line + "  (" + reason + ")";
    }
}
