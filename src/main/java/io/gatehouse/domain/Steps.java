package io.gatehouse.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// A stretch of a series in steps, oldest first: the lowest, the highest and the last value of each. All three are NaN
/// where the source was asked and gave no value; a step in which nobody asked is left out. The arrays belong to whoever
/// holds the record; nobody writes to them after it was made.
///
/// @param startMillis when each step begins, epoch milliseconds
@SuppressWarnings("ArrayRecordComponent") // a month of boxed steps would cost more than equality is worth here
public record Steps(long[] startMillis, double[] min, double[] max, double[] last) {

    public static final Steps NONE = new Steps(new long[0], new double[0], new double[0], new double[0]);

    public Steps {
        if (startMillis.length != min.length || startMillis.length != max.length || startMillis.length != last.length) {
            throw new IllegalArgumentException("every step has a time, a lowest, a highest and a last value");
        }
    }

    public int size() {
        return startMillis.length;
    }

    /// The steps that begin at that moment or later.
    public Steps from(long millis) {
        var found = Arrays.binarySearch(startMillis, millis);
        var start = found < 0 ? -found - 1 : found;
        return new Steps(
                Arrays.copyOfRange(startMillis, start, size()),
                Arrays.copyOfRange(min, start, size()),
                Arrays.copyOfRange(max, start, size()),
                Arrays.copyOfRange(last, start, size()));
    }

    /// Stretches one after the other.
    public static Steps joined(List<Steps> stretches) {
        var size = stretches.stream().mapToInt(Steps::size).sum();
        var times = new long[size];
        var end = 0;
        for (var stretch : stretches) {
            System.arraycopy(stretch.startMillis, 0, times, end, stretch.size());
            end += stretch.size();
        }
        return new Steps(
                times,
                column(stretches, size, Steps::min),
                column(stretches, size, Steps::max),
                column(stretches, size, Steps::last));
    }

    private static double[] column(List<Steps> stretches, int size, Function<Steps, double[]> column) {
        var joined = new double[size];
        var end = 0;
        for (var stretch : stretches) {
            System.arraycopy(column.apply(stretch), 0, joined, end, stretch.size());
            end += stretch.size();
        }
        return joined;
    }
}
