package io.gatehouse.history;

/// Values in the order of their times, as a reduction reads them.
interface Points {

    int size();

    /// Epoch milliseconds, never less than the one before.
    long millisAt(int index);

    /// NaN where there was no value.
    double valueAt(int index);

    /// Tells the sink of the lowest, the highest and the first missing value from `start` to before `end`.
    default void extremes(int start, int end, Extremes sink) {
        for (var i = start; i < end; i++) {
            sink.see(i, valueAt(i));
        }
    }

    /// The first index from `start` on whose time is not before that moment, or [#size()].
    default int firstAtOrAfter(long millis, int start) {
        var low = start;
        var high = size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (millisAt(middle) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
