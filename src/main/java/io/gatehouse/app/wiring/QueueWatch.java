package io.gatehouse.app.wiring;

import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.ui.console.QueueFeed;
import io.gatehouse.ui.console.QueueList;
import io.gatehouse.ui.console.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads all queues while somebody looks at their list: the counts of all at an interval, the statistics of those in
/// sight as often and at once when others come into sight. Thread-safe.
final class QueueWatch implements QueueFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);

    /// Up to so many queues the broker is asked for the statistics of all in one go.
    private static final int FEW = 200;

    /// Questions about single queues under way at once.
    private static final int LANES = 6;

    private static final Duration CALM = Duration.ofMillis(400);

    private final MetricSource<RabbitReads> source;
    private final Duration interval;
    private final Clock clock;
    private final QueueBook book = new QueueBook();
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Set<String> inSight = Set.of();
    private volatile Snapshot<QueueList> newest = Snapshot.nothingYet();
    private volatile Instant countedAt = Instant.MIN;
    private volatile Instant lookedAt = Instant.MIN;

    /// Owns the source and closes it.
    QueueWatch(MetricSource<RabbitReads> source, Duration interval, Clock clock) {
        this.source = source;
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    public void lookAt(Collection<String> names) {
        inSight = Set.copyOf(names);
    }

    @Override
    public Snapshot<QueueList> latest() {
        var now = clock.instant();
        var all = isOver(countedAt, interval, now);
        if ((all || (book.lacks(inSight) && isOver(lookedAt, CALM, now))) && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("read-queues").start(() -> read(all));
        }
        return newest;
    }

    private static boolean isOver(Instant since, Duration time, Instant now) {
        return since.equals(Instant.MIN) || !since.plus(time).isAfter(now);
    }

    private void read(boolean all) {
        var at = clock.instant();
        try {
            var reads = source.tick();
            if (all) {
                countedAt = at;
                count(reads);
            }
            look(reads, at);
            var takenAt = all ? Optional.of(at) : newest.takenAt();
            newest = new Snapshot<>(Optional.of(book.list()), takenAt, all ? Optional.empty() : newest.failure());
        } catch (BrokerException e) {
            newest = newest.failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // An answer nobody expected must not end the looking.
            LOG.warn("reading the queues failed", e);
            newest = newest.failed(String.valueOf(e.getMessage()));
        } finally {
            reading.set(false);
        }
    }

    private void count(RabbitReads reads) {
        book.counts(answer(reads.queueCounts()));
        try {
            book.facts(answer(reads.queueFacts()));
        } catch (BrokerException e) {
            LOG.debug("how the queues were declared is not known", e);
        }
    }

    private void look(RabbitReads reads, Instant at) {
        lookedAt = at;
        var names = List.copyOf(inSight);
        if (book.size() <= FEW) {
            statistics(reads.queues()).ifPresent(states -> book.statisticsOfAll(states, at));
            return;
        }
        SideBySide.each(
                IntStream.range(0, Math.min(LANES, names.size())).boxed().toList(), lane -> {
                    for (var i = lane; i < names.size(); i += LANES) {
                        statistics(reads.queue(new QueueName(names.get(i))))
                                .ifPresent(state -> book.statistics(state, at));
                    }
                });
        book.keepStatisticsOf(names, at.minus(interval.multipliedBy(3)));
    }

    // A queue that is gone, or of which nothing is counted, has none; its line says so.
    private static <T> Optional<T> statistics(CompletionStage<T> question) {
        try {
            return Optional.of(answer(question));
        } catch (BrokerException e) {
            LOG.debug("no statistics", e);
            return Optional.empty();
        }
    }

    private static <T> T answer(CompletionStage<T> question) {
        try {
            return question.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BrokerException ours) {
                throw ours;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
