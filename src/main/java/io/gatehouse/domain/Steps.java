package io.gatehouse.domain;

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
}
