package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.LagTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/// When the end offset of one partition was what: at most [#LIMIT] samples, dense lately and sparse long ago. Not
/// thread-safe.
///
/// **Lag in time.** The first event that a group has not committed was written when the end offset went past the
/// committed one, *c*. With the last sample *(t1, o1)* of which *o1 ≤ c* and the next one, *(t2, o2)*, that was at
/// *t = t1 + (c − o1) ÷ (o2 − o1) × (t2 − t1)*, taking events to have come evenly in between; the lag is *now − t*.
/// Where *c* is older than the first sample, it is at least as long as that sample is ago.
final class EndOffsetTrack {

    static final int LIMIT = 64;

    private static final int START = 4;
    private static final double NANOS = 1e9;

    private long[] nanos = new long[START];
    private long[] offsets = new long[START];
    private int size;

    /// Takes a sample. One from before the last is passed over; a smaller offset means that the topic was made anew,
    /// and what was known of the old one is forgotten.
    ///
    /// @param atNanos of a clock that all samples share
    void add(long atNanos, long offset) {
        if (size > 0 && atNanos <= nanos[size - 1]) {
            return;
        }
        if (size > 0 && offset < offsets[size - 1]) {
            size = 0;
        }
        var still = size > 1 && offsets[size - 1] == offset && offsets[size - 2] == offset;
        if (still) {
            // Nothing was written in between: the first and the last time say it all.
            nanos[size - 1] = atNanos;
            return;
        }
        makeRoom(atNanos);
        nanos[size] = atNanos;
        offsets[size] = offset;
        size++;
    }

    private void makeRoom(long atNanos) {
        if (size == LIMIT) {
            removeLeastTelling(atNanos);
        } else if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.min(LIMIT, size * 2));
            offsets = Arrays.copyOf(offsets, nanos.length);
        }
    }

    /// Removes the sample whose neighbours are closest together for how long ago they are; the first one stays.
    private void removeLeastTelling(long atNanos) {
        var least = 1;
        var smallest = Double.MAX_VALUE;
        for (var i = 1; i < size - 1; i++) {
            var gap = (double) (nanos[i + 1] - nanos[i - 1]) / (atNanos - nanos[i]);
            if (gap < smallest) {
                smallest = gap;
                least = i;
            }
        }
        System.arraycopy(nanos, least + 1, nanos, least, size - least - 1);
        System.arraycopy(offsets, least + 1, offsets, least, size - least - 1);
        size--;
    }

    /// How long ago the end offset went past that committed offset, which is smaller than the end offset now.
    LagTime behind(long committed, long nowNanos) {
        if (size < 2) {
            return new LagTime.Unknown();
        }
        if (committed < offsets[0]) {
            return new LagTime.AtLeast(since(nanos[0], nowNanos));
        }
        var before = lastAtOrBelow(committed);
        return new LagTime.Exactly(since(passed(before, committed), nowNanos));
    }

    private int lastAtOrBelow(long offset) {
        var low = 0;
        var high = size - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (offsets[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long passed(int before, long offset) {
        if (before == size - 1) {
            return nanos[before];
        }
        var share = (double) (offset - offsets[before]) / (offsets[before + 1] - offsets[before]);
        return nanos[before] + Math.round(share * (nanos[before + 1] - nanos[before]));
    }

    private static Duration since(long thenNanos, long nowNanos) {
        return Duration.ofNanos(Math.max(0, nowNanos - thenNanos));
    }

    /// Events written per second during the last `window` that was watched; empty before two samples.
    OptionalDouble perSecond(Duration window) {
        if (size < 2) {
            return OptionalDouble.empty();
        }
        var last = size - 1;
        var from = Math.max(nanos[0], nanos[last] - window.toNanos());
        var written = offsets[last] - offsetAt(from);
        return OptionalDouble.of(written / ((nanos[last] - from) / NANOS));
    }

    private double offsetAt(long atNanos) {
        var found = Arrays.binarySearch(nanos, 0, size, atNanos);
        if (found >= 0) {
            return offsets[found];
        }
        var after = -found - 1;
        var share = (double) (atNanos - nanos[after - 1]) / (nanos[after] - nanos[after - 1]);
        return offsets[after - 1] + share * (offsets[after] - offsets[after - 1]);
    }
}
