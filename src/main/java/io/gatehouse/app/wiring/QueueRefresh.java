package io.gatehouse.app.wiring;

import io.gatehouse.domain.QueueState;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.ui.console.QueueFeed;
import io.gatehouse.ui.console.QueueTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reads the table of queues while somebody looks at it: each question starts the next read in the background when
/// the last is an interval old, so that a screen that is not shown costs the broker nothing. Thread-safe.
final class QueueRefresh implements QueueFeed, AutoCloseable {

    private final MetricSource<RabbitReads> source;
    private final Duration interval;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile QueueTable table = QueueTable.NOTHING_YET;
    private volatile Instant askedAt = Instant.MIN;

    QueueRefresh(MetricSource<RabbitReads> source, Duration interval, Clock clock) {
        this.source = source;
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    public QueueTable latest() {
        var due = askedAt.equals(Instant.MIN) || !askedAt.plus(interval).isAfter(clock.instant());
        if (due && reading.compareAndSet(false, true)) {
            askedAt = clock.instant();
            Thread.ofVirtual().name("read-queues").start(this::read);
        }
        return table;
    }

    private void read() {
        try {
            var at = clock.instant();
            table = QueueTable.of(queues(), at);
        } catch (BrokerException e) {
            table = table.failed(String.valueOf(e.getMessage()));
        } finally {
            reading.set(false);
        }
    }

    private List<QueueState> queues() {
        try {
            return source.tick().queues().toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BrokerException broker) {
                throw broker;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
