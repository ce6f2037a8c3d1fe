package io.gatehouse.ui.controls;

/// Ends of axes that people can read: the upper end is round, and so is its half.
final class NiceScale {

    private static final double[] STEPS = {1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10};
    private static final double HEADROOM = 1.08;
    private static final long DAY_SECONDS = 86_400;
    private static final long[] TIME_STEPS_SECONDS = {
        5,
        10,
        15,
        30,
        60,
        120,
        300,
        600,
        900,
        1_800,
        3_600,
        7_200,
        10_800,
        21_600,
        43_200,
        DAY_SECONDS,
        2 * DAY_SECONDS,
        5 * DAY_SECONDS,
        10 * DAY_SECONDS
    };

    private NiceScale() {}

    /// The upper end of an axis from 0 that has room above the highest value.
    static double upperEnd(double highest) {
        if (highest <= 0) {
            return 1;
        }
        var wanted = highest * HEADROOM;
        var power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (var step : STEPS) {
            if (step * power >= wanted) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /// The same for values that are counted: the half of the end is whole too, except that of 1.
    static double upperEndOfCounts(double highest) {
        var wanted = highest * HEADROOM;
        return wanted <= 0 || wanted >= 10 ? upperEnd(highest) : Math.ceil(wanted / 2) * 2;
    }

    /// The distance of the marks of a time axis, for at most that many of them.
    static long timeStepMillis(long spanMillis, int marks) {
        for (var step : TIME_STEPS_SECONDS) {
            if (spanMillis / (step * 1_000) <= marks) {
                return step * 1_000;
            }
        }
        return TIME_STEPS_SECONDS[TIME_STEPS_SECONDS.length - 1] * 1_000;
    }
}
