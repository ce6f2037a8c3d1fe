package io.gatehouse.history;

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
