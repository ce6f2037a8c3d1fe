package io.gatehouse.simulator.verdict;

import java.util.Locale;

/// One figure of a run beside its bound.
///
/// @param figure its name in the report
/// @param bound `at least` or `at most`
public record Check(String figure, double actual, String bound, double expected, boolean met) {

    /// What is wrong, for people, when it is not met.
    String words() {
        return "%s: %s, expected %s %s".formatted(figure, number(actual), bound, number(expected));
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    static Check atLeast(String figure, double actual, double expected) {
        return new Check(figure, actual, "at least", expected, actual >= expected);
    }

    static Check atMost(String figure, double actual, double expected) {
        return new Check(figure, actual, "at most", expected, actual <= expected);
    }

    static Check atMost(String figure, long actual, long expected) {
        return new Check(figure, (double) actual, "at most", (double) expected, actual <= expected);
    }
}
