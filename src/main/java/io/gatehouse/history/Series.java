package io.gatehouse.history;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Steps;
import io.gatehouse.port.SeriesStore;
import java.time.Duration;
import java.util.List;

/// One metric of one subject: its last readings in memory, oldest overwritten, and what the store keeps of the time
/// before. Thread-safe. A reading without a value is kept as a gap (NaN), so that a chart breaks its line there.
public final class Series {

    private static final MetricKey NOBODY = new MetricKey("", "");
    private static final long ASLEEP_MILLIS = 150_000; // more than two of the longest intervals
    private static final long JITTER_MILLIS = 1_000;

    private final MetricKey key;
    private final SeriesStore store;
    private final Ring ring;
    private long version;

    /// A series that forgets what its ring does not hold.
    public Series(int capacity) {
        this(NOBODY, NoStore.INSTANCE, capacity);
    }

    Series(MetricKey key, SeriesStore store, int capacity) {
        this.key = key;
        this.store = store;
        this.ring = new Ring(capacity);
    }

    /// What it is a series of.
    public MetricKey key() {
        return key;
    }

    public void append(Reading reading) {
        append(
                reading.takenAt().toEpochMilli(),
                reading instanceof Reading.Measured measured ? measured.value() : Double.NaN);
    }

    /// Appends a point. When the clock was set back, the ring begins anew; the store keeps both.
    ///
    /// @param takenAtMillis epoch milliseconds
    /// @param value NaN where there was none
    public synchronized void append(long takenAtMillis, double value) {
        var at = takenAtMillis;
        if (ring.size() > 0) {
            var before = ring.millisAt(ring.size() - 1);
            if (at < before - JITTER_MILLIS) {
                ring.clear();
            } else {
                at = Math.max(at, before);
                if (at - before > ASLEEP_MILLIS) {
                    ring.add(before + 1, Double.NaN);
                }
            }
        }
        ring.add(at, value);
        version++;
    }

    /// Forgets what is in memory.
    synchronized void clear() {
        ring.clear();
        version++;
    }

    /// Counts the appends ever made; a chart redraws only when it changed.
    public synchronized long version() {
        return version;
    }

    /// From when on everything is in memory (epoch milliseconds); far in the future while there is nothing.
    public synchronized long inMemorySinceMillis() {
        return ring.size() == 0 ? Long.MAX_VALUE : ring.millisAt(0);
    }

    /// A copy of what is in memory between the two times (epoch milliseconds, inclusive), oldest first.
    public Samples between(long fromMillis, long toMillis) {
        return between(fromMillis, toMillis, Integer.MAX_VALUE / 8);
    }

    /// The same, reduced to what that many pixel columns show of it. Does not block.
    public synchronized Samples between(long fromMillis, long toMillis, int columns) {
        var start = ring.firstAtOrAfter(fromMillis, 0);
        var end = toMillis == Long.MAX_VALUE ? ring.size() : ring.firstAtOrAfter(toMillis + 1, start);
        return MinMaxDecimation.reduce(
                ring, start, end, new MinMaxDecimation.Grid(fromMillis, toMillis, Math.max(1, columns)));
    }

    /// What the store keeps between the two times from before everything was in memory, reduced to what that many pixel
    /// columns show of it, every spike included. Blocks on the disk, for milliseconds.
    ///
    /// @param breakAfter how long nothing may have come before the line is broken
    public Samples past(long fromMillis, long toMillis, int columns, Duration breakAfter) {
        var end = Math.min(toMillis, inMemorySinceMillis() - 1);
        return end < fromMillis
                ? Samples.NONE
                : new Past(store, key).between(fromMillis, end, columns, breakAfter.toMillis());
    }

    /// Everything between the two times in the steps that [#past] would show, and as it was measured where that is in
    /// memory: for tables. Blocks on the disk, for milliseconds.
    public Steps steps(long fromMillis, long toMillis, int columns) {
        var end = Math.min(toMillis, inMemorySinceMillis() - 1);
        var past = end < fromMillis ? Steps.NONE : new Past(store, key).steps(fromMillis, end, columns);
        var live = between(fromMillis, toMillis);
        return Steps.joined(
                List.of(past, new Steps(live.takenAtMillis(), live.values(), live.values(), live.values())));
    }
}
