package io.gatehouse.history;

import java.util.Arrays;

/// Points of a series, oldest first: epoch milliseconds and values, NaN where there was none. The arrays belong to
/// whoever holds the record; nobody writes to them after it was made.
@SuppressWarnings("ArrayRecordComponent") // a million boxed points would cost more than equality is worth here
public record Samples(long[] takenAtMillis, double[] values) implements Points {

    public static final Samples NONE = new Samples(new long[0], new double[0]);

    public Samples {
        if (takenAtMillis.length != values.length) {
            throw new IllegalArgumentException("as many times as values are needed");
        }
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public long millisAt(int index) {
        return takenAtMillis[index];
    }

    @Override
    public double valueAt(int index) {
        return values[index];
    }

    /// What lies between the two times, with the one point before and after that a line needs to reach the edges.
    public Samples between(long fromMillis, long toMillis) {
        var start = Math.max(0, firstAtOrAfter(fromMillis, 0) - 1);
        var end = Math.min(size(), firstAtOrAfter(toMillis, start) + 1);
        return start == 0 && end == size()
                ? this
                : new Samples(Arrays.copyOfRange(takenAtMillis, start, end), Arrays.copyOfRange(values, start, end));
    }

    /// The same values that much later.
    public Samples shiftedBy(long millis) {
        return new Samples(Arrays.stream(takenAtMillis).map(at -> at + millis).toArray(), values);
    }

    /// The index of the last point that is not after that moment, or -1.
    public int lastAt(long millis) {
        return firstAtOrAfter(millis + 1, 0) - 1;
    }

    /// These up to the first of the others, then the others; parted where more than `longestMillis` lie between.
    public Samples followedBy(Samples later, long longestMillis) {
        if (size() == 0 || later.size() == 0) {
            return size() == 0 ? later : this;
        }
        var line = new Line(size() + later.size() + 1);
        var end = firstAtOrAfter(later.millisAt(0), 0);
        for (var i = 0; i < end; i++) {
            line.add(takenAtMillis[i], values[i]);
        }
        line.breakBefore(later.millisAt(0), longestMillis);
        for (var i = 0; i < later.size(); i++) {
            line.add(later.millisAt(i), later.valueAt(i));
        }
        return line.samples();
    }
}
