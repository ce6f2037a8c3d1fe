package io.gatehouse.adapter.store;

import io.gatehouse.adapter.store.chunk.Chunk;
import io.gatehouse.adapter.store.chunk.Decimals;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Tier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The part of history that is in memory: of every series the chunk that is being filled in each tier, and closed ones
/// that are not on the disk yet. Thread-safe. Where no disk takes them, the oldest closed ones are given up for room.
final class Recording {

    private static final long LATE_MILLIS = 60_000;

    private final StoreLimits limits;
    private final Map<MetricKey, Map<Tier, Chunk>> open = new HashMap<>();
    private final Deque<Closed> closed = new ArrayDeque<>();
    private long closedBytes;

    Recording(StoreLimits limits) {
        this.limits = limits;
    }

    /// Takes in a reading.
    ///
    /// @param value NaN where there was none
    /// @return false when the series is one more than are kept
    synchronized boolean add(MetricKey key, long millis, double value) {
        var chunks = open.get(key);
        if (chunks == null) {
            if (open.size() >= limits.series()) {
                return false;
            }
            chunks = new EnumMap<>(Tier.class);
            open.put(key, chunks);
        }
        var kept = Decimals.kept(value);
        for (var tier : Tier.values()) {
            chunkFor(key, chunks, tier, millis).add(millis, kept);
        }
        return true;
    }

    /// Takes in what another recording knows, where this one knows nothing newer.
    synchronized void resume(Recording before) {
        before.closed().forEach(this::close);
        for (var chunk : before.open()) {
            var chunks = open.computeIfAbsent(chunk.key(), _ -> new EnumMap<>(Tier.class));
            var now = chunks.get(chunk.tier());
            if (now == null || now.startMillis() == chunk.startMillis()) {
                var resumed = chunk.unpacked();
                if (now != null) {
                    resumed.merge(now.steps());
                }
                chunks.put(chunk.tier(), resumed);
            } else {
                close(chunk);
            }
        }
    }

    /// Takes in a chunk as it was written while it was being filled.
    synchronized void reopen(Closed chunk) {
        open.computeIfAbsent(chunk.key(), _ -> new EnumMap<>(Tier.class)).put(chunk.tier(), chunk.unpacked());
    }

    /// Closes the chunks whose time is over, and forgets series of which nothing came for as long.
    synchronized void closeBefore(long nowMillis) {
        for (var series : List.copyOf(open.entrySet())) {
            for (var chunk : List.copyOf(series.getValue().values())) {
                if (chunk.startMillis() + Chunk.length(chunk.tier()).toMillis() + LATE_MILLIS < nowMillis) {
                    close(Closed.of(series.getKey(), chunk));
                    series.getValue().remove(chunk.tier());
                }
            }
            if (series.getValue().isEmpty()) {
                open.remove(series.getKey());
            }
        }
    }

    private Chunk chunkFor(MetricKey key, Map<Tier, Chunk> chunks, Tier tier, long millis) {
        var chunk = chunks.get(tier);
        if (chunk == null || !chunk.contains(millis)) {
            if (chunk != null) {
                close(Closed.of(key, chunk));
            }
            chunk = new Chunk(tier, Chunk.startOf(tier, millis));
            chunks.put(tier, chunk);
        }
        return chunk;
    }

    private void close(Closed chunk) {
        closed.add(chunk);
        closedBytes += chunk.packed().length;
        while (closedBytes > limits.bytesInMemory()) {
            closedBytes -= closed.remove().packed().length;
        }
    }

    /// How many series there are.
    synchronized int series() {
        return open.size();
    }

    /// What waits to be written, oldest first.
    synchronized List<Closed> closed() {
        return List.copyOf(closed);
    }

    /// What is being filled, packed as it is now.
    synchronized List<Closed> open() {
        var result = new ArrayList<Closed>();
        open.forEach((key, chunks) -> chunks.values().forEach(chunk -> result.add(Closed.of(key, chunk))));
        return result;
    }

    /// Forgets what was written.
    synchronized void written(List<Closed> chunks) {
        for (var chunk : chunks) {
            if (chunk.equals(closed.peek())) {
                closed.remove();
                closedBytes -= chunk.packed().length;
            }
        }
    }

    /// The chunks of a series in memory that reach into the time between, by their start; copies.
    synchronized NavigableMap<Long, Chunk> chunks(MetricKey key, Tier tier, long fromMillis, long toMillis) {
        var found = new TreeMap<Long, Chunk>();
        var first = Chunk.startOf(tier, fromMillis);
        for (var chunk : closed) {
            if (chunk.tier() == tier
                    && chunk.startMillis() >= first
                    && chunk.startMillis() <= toMillis
                    && chunk.key().equals(key)) {
                merge(found, chunk.unpacked());
            }
        }
        var chunk = open.getOrDefault(key, Map.of()).get(tier);
        if (chunk != null && chunk.startMillis() >= first && chunk.startMillis() <= toMillis) {
            merge(found, chunk);
        }
        return found;
    }

    private static void merge(Map<Long, Chunk> found, Chunk chunk) {
        found.computeIfAbsent(chunk.startMillis(), start -> new Chunk(chunk.tier(), start))
                .merge(chunk.steps());
    }
}
