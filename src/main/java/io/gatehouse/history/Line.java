package io.gatehouse.history;

import java.util.Arrays;

/// Samples in the making. Not thread-safe.
final class Line {

    private long[] times;
    private double[] values;
    private int size;

    Line(int expected) {
        times = new long[Math.max(1, expected)];
        values = new double[times.length];
    }

    void add(long millis, double value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        times[size] = millis;
        values[size++] = value;
    }

    /// Adds a missing value where so long nothing came that nobody knows what was in between.
    void breakBefore(long millis, long longestMillis) {
        if (size > 0 && !Double.isNaN(values[size - 1]) && millis - times[size - 1] > longestMillis) {
            add(times[size - 1] + 1, Double.NaN);
        }
    }

    Samples samples() {
        return size == times.length
                ? new Samples(times, values)
                : new Samples(Arrays.copyOf(times, size), Arrays.copyOf(values, size));
    }
}
