package io.gatehouse.history;

import io.gatehouse.domain.Reading;
import java.util.Arrays;

/// The last readings of one metric in a ring of fixed size: 16 bytes each, oldest overwritten. Thread-safe.
/// A reading without a value is kept as a gap (NaN), so that a chart breaks its line there.
public final class Series {

    private final long[] takenAtMillis;
    private final double[] values;
    private long appended;

    public Series(int capacity) {
        takenAtMillis = new long[capacity];
        values = new double[capacity];
    }

    public synchronized void append(Reading reading) {
        var slot = (int) (appended % values.length);
        takenAtMillis[slot] = reading.takenAt().toEpochMilli();
        values[slot] = reading instanceof Reading.Measured measured ? measured.value() : Double.NaN;
        appended++;
    }

    /// Counts the appends ever made; a chart redraws only when it changed.
    public synchronized long version() {
        return appended;
    }

    /// A copy of what was taken between the two times (epoch milliseconds, inclusive), oldest first.
    public synchronized Samples between(long fromMillis, long toMillis) {
        var size = (int) Math.min(appended, values.length);
        var times = new long[size];
        var copied = new double[size];
        var count = 0;
        for (var i = appended - size; i < appended; i++) {
            var slot = (int) (i % values.length);
            if (takenAtMillis[slot] >= fromMillis && takenAtMillis[slot] <= toMillis) {
                times[count] = takenAtMillis[slot];
                copied[count] = values[slot];
                count++;
            }
        }
        return new Samples(Arrays.copyOf(times, count), Arrays.copyOf(copied, count));
    }
}
