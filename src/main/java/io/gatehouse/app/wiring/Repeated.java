package io.gatehouse.app.wiring;

import io.gatehouse.ui.console.Feed;
import io.gatehouse.ui.console.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks something that blocks while somebody looks at the answer: each look starts the next question on a virtual
/// thread
/// when the last is an interval old. Thread-safe.
final class Repeated<T> implements Feed<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

    private final String name;
    private final Supplier<T> question;
    private final Duration interval;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Snapshot<T> newest = Snapshot.nothingYet();
    private volatile Instant askedAt = Instant.MIN;

    Repeated(String name, Supplier<T> question, Duration interval, Clock clock) {
        this.name = name;
        this.question = question;
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    public Snapshot<T> latest() {
        var due = askedAt.equals(Instant.MIN) || !askedAt.plus(interval).isAfter(clock.instant());
        if (due && asking.compareAndSet(false, true)) {
            askedAt = clock.instant();
            Thread.ofVirtual().name("read-" + name).start(this::ask);
        }
        return newest;
    }

    private void ask() {
        var at = clock.instant();
        try {
            newest = Snapshot.of(question.get(), at);
        } catch (RuntimeException e) {
            // An answer nobody expected must not end the looking.
            LOG.warn("reading {} failed", name, e);
            newest = newest.failed(String.valueOf(e.getMessage()));
        } finally {
            asking.set(false);
        }
    }
}
