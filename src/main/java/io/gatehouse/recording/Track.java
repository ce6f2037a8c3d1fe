package io.gatehouse.recording;

import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Steps;
import java.util.Arrays;

/// Every point of one series in a recording. Grown by one thread, then read by any.
final class Track {

    private long[] times = new long[64];
    private double[] values = new double[64];
    private int size;
    private int[] sizes;
    private int segments;

    /// @param before how many segments began without it
    Track(int before) {
        sizes = new int[Math.max(8, before * 2)];
        segments = before;
    }

    void add(Reading reading) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        times[size] = reading.takenAt().toEpochMilli();
        values[size++] = reading instanceof Reading.Measured measured ? measured.value() : Double.NaN;
    }

    /// Another segment begins.
    void cut() {
        if (segments == sizes.length) {
            sizes = Arrays.copyOf(sizes, segments * 2);
        }
        sizes[segments++] = size;
    }

    /// How many points there were when that segment began.
    int sizeAt(int segment) {
        return segment < segments ? sizes[segment] : size;
    }

    long millisAt(int index) {
        return times[index];
    }

    double valueAt(int index) {
        return values[index];
    }

    /// The points between the two times, inclusive.
    Steps between(long fromMillis, long toMillis) {
        var start = firstAtOrAfter(fromMillis);
        var end = toMillis == Long.MAX_VALUE ? size : firstAtOrAfter(toMillis + 1);
        if (end <= start) {
            return Steps.NONE;
        }
        var part = Arrays.copyOfRange(values, start, end);
        return new Steps(Arrays.copyOfRange(times, start, end), part, part, part);
    }

    private int firstAtOrAfter(long millis) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (times[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
