package io.gatehouse.poll;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.metric.Measurement;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.NotMeasurable;
import io.gatehouse.port.BrokerException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One metric being read again and again. It remembers which subjects there were, so that these are unknown, not
/// forgotten, while nothing answers. For one poller thread.
final class MetricPoll<R> {

    private final Metric<R> metric;
    private final PipelineNames names;
    private Set<String> subjects;
    private Instant unknownAt = Instant.MIN;
    private CompletableFuture<List<Measurement>> question = CompletableFuture.completedFuture(List.of());

    MetricPoll(Metric<R> metric, PipelineNames names) {
        this.metric = metric;
        this.names = names;
        this.subjects = Set.copyOf(metric.subjects(names));
    }

    /// What came of a question.
    ///
    /// @param failure why the source did not answer, "" when it did
    record Answer(List<Reading> readings, String failure) {

        boolean failed() {
            return !failure.isEmpty();
        }
    }

    void ask(R reads) {
        question = metric.measure(reads, names).toCompletableFuture();
    }

    /// Blocks until the answer is there or the deadline (of [System#nanoTime()]) has passed.
    Answer await(Instant askedAt, long deadline, Duration timeout) {
        try {
            var left = Math.max(0, deadline - System.nanoTime());
            return measured(question.get(left, TimeUnit.NANOSECONDS), askedAt);
        } catch (TimeoutException e) {
            question.cancel(true);
            return failed("no answer within " + timeout.toMillis() + " ms", askedAt);
        } catch (ExecutionException e) {
            var cause = AnswerFailure.rootOf(e);
            var words = AnswerFailure.words(cause);
            var answered = cause instanceof NotMeasurable || cause instanceof BrokerException.NotFound;
            return answered ? new Answer(unknown(words, askedAt), "") : failed(words, askedAt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted", askedAt);
        }
    }

    private Answer measured(List<Measurement> measurements, Instant at) {
        var seen = new TreeSet<>(metric.subjects(names));
        measurements.forEach(measurement -> seen.add(measurement.subject()));
        subjects = seen;
        return new Answer(measurements.stream().map(one -> reading(one, at)).toList(), "");
    }

    private Reading reading(Measurement measurement, Instant at) {
        var key = new MetricKey(metric.id(), measurement.subject());
        return switch (measurement) {
            case Measurement.Value value -> measured(key, value, at);
            case Measurement.Missing missing -> new Reading.Unknown(key, missing.why(), at);
        };
    }

    /// A series never goes back in time: what is from before it was unknown does not make it known again.
    private Reading measured(MetricKey key, Measurement.Value value, Instant at) {
        var takenAt = value.takenAt().orElse(at);
        var clockWasSetBack = at.isBefore(unknownAt);
        return takenAt.isBefore(unknownAt) && !clockWasSetBack
                ? new Reading.Unknown(key, "no newer value yet since it became unknown", at)
                : new Reading.Measured(key, value.value(), takenAt);
    }

    private Answer failed(String reason, Instant at) {
        return new Answer(unknown(reason, at), reason);
    }

    /// Every series that there was when the source last answered, now without a value.
    List<Reading> unknown(String reason, Instant at) {
        unknownAt = at;
        return subjects.stream()
                .map(subject -> (Reading) new Reading.Unknown(new MetricKey(metric.id(), subject), reason, at))
                .toList();
    }
}
