package io.gatehouse.simulator.ledger;

/// A difference between two counts that were not taken at the same instant: only what stays over several looks in a
/// row is real, the rest is messages on their way. Not thread-safe.
final class Shortfall {

    private final long[] last;
    private int looks;

    Shortfall(int looksInARow) {
        this.last = new long[looksInARow];
    }

    /// Takes in one more look and says how much has been missing all along, 0 or more.
    long lasting(long missing) {
        last[looks++ % last.length] = missing;
        if (looks < last.length) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (long one : last) {
            least = Math.min(least, one);
        }
        return Math.max(0, least);
    }

    void forget() {
        looks = 0;
    }
}
