package io.gatehouse.history;

import java.util.Arrays;

/// Reduces samples to what a chart of a given width can show: per pixel column the first, lowest, highest and last
/// value in their order, and every gap. A spike of one sample is kept however many share its column.
public final class MinMaxDecimation {

    private static final int POINTS_PER_COLUMN = 5;

    private MinMaxDecimation() {}

    /// Keeps what the columns can show of the samples.
    ///
    /// @param columns pixel columns between `fromMillis` and `toMillis`; with fewer samples than that all are kept
    public static Samples reduce(Samples samples, long fromMillis, long toMillis, int columns) {
        if (columns < 1 || samples.size() <= columns * POINTS_PER_COLUMN) {
            return samples;
        }
        var times = new long[columns * POINTS_PER_COLUMN + samples.size() / columns];
        var values = new double[times.length];
        var kept = 0;
        var start = 0;
        while (start < samples.size()) {
            var column = columnOf(samples.takenAtMillis()[start], fromMillis, toMillis, columns);
            var end = start + 1;
            while (end < samples.size()
                    && columnOf(samples.takenAtMillis()[end], fromMillis, toMillis, columns) == column) {
                end++;
            }
            for (var index : extremes(samples.values(), start, end)) {
                if (kept == times.length) {
                    times = Arrays.copyOf(times, kept * 2);
                    values = Arrays.copyOf(values, kept * 2);
                }
                times[kept] = samples.takenAtMillis()[index];
                values[kept++] = samples.values()[index];
            }
            start = end;
        }
        return new Samples(Arrays.copyOf(times, kept), Arrays.copyOf(values, kept));
    }

    private static long columnOf(long millis, long fromMillis, long toMillis, int columns) {
        var span = Math.max(1, toMillis - fromMillis);
        return Math.floorDiv((millis - fromMillis) * columns, span);
    }

    /// The first, lowest, highest, last and first missing index of the range, ascending and without repeats.
    private static int[] extremes(double[] values, int start, int end) {
        var lowest = -1;
        var highest = -1;
        var gap = -1;
        for (var i = start; i < end; i++) {
            if (Double.isNaN(values[i])) {
                gap = gap < 0 ? i : gap;
            } else {
                lowest = lowest < 0 || values[i] < values[lowest] ? i : lowest;
                highest = highest < 0 || values[i] > values[highest] ? i : highest;
            }
        }
        return Arrays.stream(new int[] {start, lowest, highest, gap, end - 1})
                .filter(index -> index >= 0)
                .sorted()
                .distinct()
                .toArray();
    }
}
