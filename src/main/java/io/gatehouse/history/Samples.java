package io.gatehouse.history;

/// Points of a series, oldest first: epoch milliseconds and values, NaN where there was none. The arrays belong to
/// whoever holds the record; nobody writes to them after it was made.
@SuppressWarnings("ArrayRecordComponent") // a million boxed points would cost more than equality is worth here
public record Samples(long[] takenAtMillis, double[] values) {

    public Samples {
        if (takenAtMillis.length != values.length) {
            throw new IllegalArgumentException("as many times as values are needed");
        }
    }

    public int size() {
        return values.length;
    }
}
