package io.gatehouse.adapter.store;

import io.gatehouse.adapter.store.chunk.Chunk;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Steps;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.SeriesStore;
import io.gatehouse.port.StoreState;
import io.gatehouse.port.StoreState.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A profile's history and alarm log in one SQLite file. Thread-safe; only [#read], [#search] and [#close] block, and
/// none of the others ever fails: what the disk does not take stays in memory.
public final class HistoryStore implements SeriesStore, AlarmLog {

    private static final int ORDERS = 20_000;
    private static final long CLOSING_SECONDS = 10;

    private final StorePlace place;
    private final Memory memory;
    private final Standing standing;
    private final Clock clock;
    private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(ORDERS);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;

    private HistoryStore(Path file, StoreLimits limits, Clock clock) {
        this.clock = clock;
        place = new StorePlace(file, limits);
        memory = new Memory(limits);
        standing = new Standing(clock);
        thread = Thread.ofPlatform()
                .daemon()
                .name("history-writer")
                .unstarted(new Writer(place, memory, standing, orders, clock));
    }

    /// Opens that file on a thread of the store's own, and returns at once.
    ///
    /// @param file made with its folder where there is none
    public static HistoryStore open(Path file, StoreLimits limits, Clock clock) {
        var store = new HistoryStore(file, limits, clock);
        store.thread.start();
        return store;
    }

    @Override
    public void append(List<Reading> batch) {
        if (!orders.offer(new Order.Append(List.copyOf(batch)))) {
            standing.tell(new Notice.Dropped(clock.instant(), dropped.addAndGet(batch.size())));
        }
    }

    @Override
    public void append(Entry entry) {
        memory.lines().add(entry);
        var _ = orders.offer(new Order.Hurry()); // without room, the next flush takes it along
    }

    @Override
    public Steps read(MetricKey key, Tier tier, long fromMillis, long toMillis) {
        memory.awaitOpened();
        var fresh = memory.recording().chunks(key, tier, fromMillis, toMillis);
        var found = place.readSide().chunks(key, tier, fromMillis, toMillis);
        fresh.forEach((start, chunk) ->
                found.computeIfAbsent(start, _ -> new Chunk(tier, start)).merge(chunk.steps()));
        return Steps.joined(found.values().stream()
                .map(chunk -> chunk.steps(fromMillis, toMillis))
                .toList());
    }

    @Override
    public List<Entry> search(Query query) {
        memory.awaitOpened();
        var found = new LinkedHashSet<>(memory.lines().search(query));
        found.addAll(place.readSide().search(query));
        return found.stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public StoreState state() {
        return standing.state();
    }

    /// Writes what waits, trying the disk again if it failed before; blocks until that was tried.
    ///
    /// @return true when everything is on the disk
    boolean flush() {
        var done = new CompletableFuture<Boolean>();
        try {
            orders.put(new Order.Flush(done));
            return done.orTimeout(CLOSING_SECONDS, TimeUnit.SECONDS).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            orders.put(new Order.Close());
            thread.join(TimeUnit.SECONDS.toMillis(CLOSING_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        place.readSide().close();
        try {
            place.lock().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
