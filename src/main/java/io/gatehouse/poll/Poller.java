package io.gatehouse.poll;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceState;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.NotMeasurable;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MetricSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads all metrics of one broker once per call and publishes what came back. Not thread-safe: one [PollLoop]
/// owns it, so a broker that does not answer delays nobody but itself.
public final class Poller<R> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final MetricSource<R> source;
    private final List<Metric<R>> metrics;
    private final PipelineNames names;
    private final LatestReadings latest;
    private final Duration timeout;
    private final Clock clock;
    private Instant unreachableSince = Instant.MAX;

    public Poller(
            MetricSource<R> source,
            List<Metric<R>> metrics,
            PipelineNames names,
            LatestReadings latest,
            Duration timeout,
            Clock clock) {
        this.source = source;
        this.metrics = metrics;
        this.names = names;
        this.latest = latest;
        this.timeout = timeout;
        this.clock = clock;
    }

    /// The broker's name, for the thread that polls it.
    public String name() {
        return source.broker().name().toLowerCase(Locale.ROOT);
    }

    /// Asks for every metric and waits for all answers, at most the time-out.
    ///
    /// @return true when the broker answered
    public boolean poll() {
        var started = clock.instant();
        try {
            var reads = source.tick();
            return publishAnswers(started, ask(reads));
        } catch (BrokerException e) {
            publishUnreachable(started, reasonOf(e));
            return false;
        } catch (RuntimeException e) {
            // An answer nobody expected must not end the watching.
            LOG.warn("reading {} failed", name(), e);
            publishUnreachable(started, reasonOf(e));
            return false;
        }
    }

    private Map<MetricKey, CompletableFuture<Double>> ask(R reads) {
        var questions = new LinkedHashMap<MetricKey, CompletableFuture<Double>>();
        for (var metric : metrics) {
            questions.put(metric.key(names), metric.read(reads, names).toCompletableFuture());
        }
        return questions;
    }

    private boolean publishAnswers(Instant started, Map<MetricKey, CompletableFuture<Double>> questions) {
        var deadline = System.nanoTime() + timeout.toNanos();
        var readings = new ArrayList<Reading>(questions.size());
        var failures = new ArrayList<String>();
        questions.forEach((key, question) -> readings.add(answer(key, question, started, deadline, failures)));
        var reachable = failures.size() < questions.size() || questions.isEmpty();
        var now = clock.instant();
        if (reachable) {
            unreachableSince = Instant.MAX;
            var state = new SourceState.Answering(Duration.between(started, now), source.version(), now);
            latest.publish(source.broker(), state, readings);
        } else {
            publishUnreachable(started, failures.getFirst());
        }
        return reachable;
    }

    private Reading answer(
            MetricKey key, CompletableFuture<Double> question, Instant started, long deadline, List<String> failures) {
        try {
            var left = Math.max(0, deadline - System.nanoTime());
            return new Reading.Measured(key, question.get(left, TimeUnit.NANOSECONDS), started);
        } catch (TimeoutException e) {
            question.cancel(true);
            failures.add("no answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            var cause = rootOf(e);
            if (cause instanceof NotMeasurable || cause instanceof BrokerException.NotFound) {
                return new Reading.Unknown(key, reasonOf(cause), started);
            }
            failures.add(reasonOf(cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add("interrupted");
        }
        return new Reading.Unknown(key, failures.getLast(), started);
    }

    private void publishUnreachable(Instant at, String reason) {
        unreachableSince = at.isBefore(unreachableSince) ? at : unreachableSince;
        var readings = metrics.stream()
                .map(metric -> (Reading) new Reading.Unknown(metric.key(names), reason, at))
                .toList();
        latest.publish(source.broker(), new SourceState.Unreachable(reason, unreachableSince, at), readings);
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null || failure instanceof BrokerException ? failure : rootOf(cause);
    }

    private static String reasonOf(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        source.close();
    }
}
