package io.gatehouse.adapter.store.chunk;

import java.util.Arrays;

/// How often each of many yes-or-no questions was answered no so far. Learns fast at first and steadily later, which
/// is what makes small chunks pack well. Both sides of the coder must ask and learn in the same order.
final class Odds {

    /// Probabilities are out of this.
    static final int BITS = 15;

    private static final int EVEN = 1 << (BITS - 1);
    private static final int SURE = 32;
    private static final int STEADY = 40;

    private final short[] noOutOfAll;
    private final byte[] asked;

    Odds(int questions) {
        noOutOfAll = new short[questions];
        Arrays.fill(noOutOfAll, (short) EVEN);
        asked = new byte[questions];
    }

    /// The probability of "no", out of 2 to the [#BITS], never 0 and never all.
    int ofNo(int question) {
        return noOutOfAll[question];
    }

    void learn(int question, boolean yes) {
        int p = noOutOfAll[question];
        var target = yes ? SURE : (1 << BITS) - SURE;
        var weight = asked[question] * 2 + 3; // halves: the first answer moves it by two thirds
        noOutOfAll[question] = (short) (p + (target - p) * 2 / weight);
        if (asked[question] < STEADY) {
            asked[question]++;
        }
    }
}
