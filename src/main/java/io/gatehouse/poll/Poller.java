package io.gatehouse.poll;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceState;
import io.gatehouse.metric.Metric;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.Tripwire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads all metrics of one source once per call and publishes what came back. Not thread-safe: one [PollLoop]
/// owns it, so a broker that does not answer delays nobody but itself.
public final class Poller<R> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final MetricSource<R> source;
    private final List<MetricPoll<R>> metrics;
    private final Set<String> asked;
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
        this.metrics =
                metrics.stream().map(metric -> new MetricPoll<>(metric, names)).toList();
        this.asked = metrics.stream().map(Metric::id).collect(Collectors.toSet());
        this.latest = latest;
        this.timeout = timeout;
        this.clock = clock;
    }

    /// The source's name, for the thread that polls it.
    public String name() {
        return source.id().displayName().toLowerCase(Locale.ROOT);
    }

    /// The source's own, if it has one.
    Optional<Tripwire> tripwire() {
        return source.tripwire();
    }

    /// Asks for every metric and waits for all answers, at most the time-out.
    ///
    /// @return true when the broker answered
    public boolean poll() {
        var started = clock.instant();
        try {
            var reads = source.tick();
            metrics.forEach(metric -> metric.ask(reads));
            source.asked();
            return publishAnswers(started);
        } catch (BrokerException e) {
            publishUnreachable(started, AnswerFailure.words(e));
            return false;
        } catch (RuntimeException e) {
            // An answer nobody expected must not end the watching.
            LOG.warn("reading {} failed", name(), e);
            publishUnreachable(started, AnswerFailure.words(e));
            return false;
        }
    }

    private boolean publishAnswers(Instant started) {
        var deadline = System.nanoTime() + timeout.toNanos();
        var answers = metrics.stream()
                .map(metric -> metric.await(started, deadline, timeout))
                .toList();
        var failed = answers.stream().filter(MetricPoll.Answer::failed).toList();
        // A metric of subjects that are not there has an answer without asking anybody.
        var answered = answers.stream()
                .anyMatch(answer -> !answer.failed() && !answer.readings().isEmpty());
        if (!answered && !failed.isEmpty()) {
            publishUnreachable(started, failed.getFirst().failure());
            return false;
        }
        unreachableSince = Instant.MAX;
        var now = clock.instant();
        var state = new SourceState.Answering(Duration.between(started, now), source.version(), now);
        publish(
                state,
                answers.stream().flatMap(answer -> answer.readings().stream()).toList());
        return true;
    }

    private void publishUnreachable(Instant at, String reason) {
        unreachableSince = at.isBefore(unreachableSince) ? at : unreachableSince;
        List<Reading> readings = metrics.stream()
                .flatMap(metric -> metric.unknown(reason, at).stream())
                .toList();
        publish(new SourceState.Unreachable(reason, unreachableSince, at), readings);
    }

    private void publish(SourceState state, List<Reading> readings) {
        latest.publish(new PollResult(source.id(), state, source.cost(), asked, readings));
    }

    @Override
    public void close() {
        source.close();
    }
}
