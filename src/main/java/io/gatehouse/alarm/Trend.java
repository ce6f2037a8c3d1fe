package io.gatehouse.alarm;

import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Threshold.Bound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalDouble;

/// How fast a series moves: the slope of the straight line with the least squared distance from the readings of the
/// last stretch. Known from three readings on that cover half of the stretch; an unknown reading starts it anew. Not
/// thread-safe.
final class Trend {

    private static final int LEAST_READINGS = 3;

    private record Sample(long atMillis, double value) {}

    private final Duration over;
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    Trend(Duration over) {
        this.over = over;
    }

    void add(Reading reading) {
        if (!(reading instanceof Reading.Measured measured)) {
            samples.clear();
            return;
        }
        var at = measured.takenAt().toEpochMilli();
        samples.addLast(new Sample(at, measured.value()));
        while (at - samples.getFirst().atMillis() > over.toMillis()) {
            samples.removeFirst();
        }
    }

    /// The metric's unit per second.
    OptionalDouble perSecond() {
        if (samples.size() < LEAST_READINGS || spanMillis() * 2 < over.toMillis()) {
            return OptionalDouble.empty();
        }
        var start = samples.getFirst().atMillis();
        var meanTime = samples.stream()
                .mapToDouble(sample -> (sample.atMillis() - start) / 1_000.0)
                .average()
                .orElse(0);
        var meanValue = samples.stream().mapToDouble(Sample::value).average().orElse(0);
        var covariance = 0.0;
        var variance = 0.0;
        for (var sample : samples) {
            var time = (sample.atMillis() - start) / 1_000.0 - meanTime;
            covariance += time * (sample.value() - meanValue);
            variance += time * time;
        }
        return variance == 0 ? OptionalDouble.empty() : OptionalDouble.of(covariance / variance);
    }

    private long spanMillis() {
        return samples.getLast().atMillis() - samples.getFirst().atMillis();
    }

    /// How long it takes to a level at this rate; zero when it is beyond it, empty when it is not on its way there.
    Optional<Duration> timeTo(Bound bound, double level) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        var left = bound == Bound.ABOVE
                ? level - samples.getLast().value()
                : samples.getLast().value() - level;
        if (left < 0) {
            return Optional.of(Duration.ZERO);
        }
        var slope = perSecond();
        if (slope.isEmpty()) {
            return Optional.empty();
        }
        var towards = bound == Bound.ABOVE ? slope.getAsDouble() : -slope.getAsDouble();
        var seconds = left / towards;
        return towards <= 0 || seconds > Duration.ofDays(365).toSeconds()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(seconds * 1_000)));
    }

    Optional<Instant> newestAt() {
        return samples.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(samples.getLast().atMillis()));
    }
}
