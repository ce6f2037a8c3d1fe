package io.gatehouse.app.wiring;

import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MetricSource;
import io.gatehouse.ui.console.Feed;
import io.gatehouse.ui.console.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads something while somebody looks at it: each question starts the next read in the background when the last is
/// an interval old, so that a screen that is not shown costs the broker nothing. Thread-safe.
final class OnDemand<R, T> implements Feed<T>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OnDemand.class);

    private final MetricSource<R> source;
    private final Function<R, CompletionStage<T>> question;
    private final Duration interval;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Snapshot<T> newest = Snapshot.nothingYet();
    private volatile Instant askedAt = Instant.MIN;

    /// Owns the source and closes it.
    OnDemand(MetricSource<R> source, Function<R, CompletionStage<T>> question, Duration interval, Clock clock) {
        this.source = source;
        this.question = question;
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    public Snapshot<T> latest() {
        var due = askedAt.equals(Instant.MIN) || !askedAt.plus(interval).isAfter(clock.instant());
        if (due && reading.compareAndSet(false, true)) {
            askedAt = clock.instant();
            Thread.ofVirtual().name("read-" + source.id().displayName()).start(this::read);
        }
        return newest;
    }

    private void read() {
        var at = clock.instant();
        try {
            var answer = question.apply(source.tick()).toCompletableFuture();
            source.asked();
            newest = Snapshot.of(answer.join(), at);
        } catch (BrokerException e) {
            newest = newest.failed(String.valueOf(e.getMessage()));
        } catch (CompletionException e) {
            newest = newest.failed(wordsOf(e));
        } catch (RuntimeException e) {
            // An answer nobody expected must not end the looking.
            LOG.warn("reading {} failed", source.id().displayName(), e);
            newest = newest.failed(String.valueOf(e.getMessage()));
        } finally {
            reading.set(false);
        }
    }

    private String wordsOf(CompletionException failure) {
        if (!(failure.getCause() instanceof BrokerException)) {
            LOG.warn("reading {} failed", source.id().displayName(), failure);
        }
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() {
        source.close();
    }
}
