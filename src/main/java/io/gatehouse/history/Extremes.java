package io.gatehouse.history;

/// Where the lowest, the highest and the first missing value of a stretch are: indices, -1 while there is none. Not
/// thread-safe.
final class Extremes {

    int lowest;
    int highest;
    int gap;
    private double low;
    private double high;

    Extremes() {
        clear();
    }

    void clear() {
        lowest = -1;
        highest = -1;
        gap = -1;
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
    }

    void see(int index, double value) {
        if (Double.isNaN(value)) {
            gap = gap < 0 ? index : gap;
            return;
        }
        if (lowest < 0 || value < low) {
            low = value;
            lowest = index;
        }
        if (highest < 0 || value > high) {
            high = value;
            highest = index;
        }
    }
}
