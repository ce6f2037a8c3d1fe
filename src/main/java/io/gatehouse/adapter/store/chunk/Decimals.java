package io.gatehouse.adapter.store.chunk;

import io.gatehouse.domain.Steps;

/// Turns values into whole numbers and back: as tens, hundreds … of a decimal place that fits them all, or by their
/// bits where none does.
///
/// @param places decimal places, or [#BY_BITS]
public record Decimals(int places) {

    static final int BY_BITS = 31;

    private static final int MOST_PLACES = 12;
    private static final int DIGITS = 4;
    private static final double LARGEST_EXACT = 1L << 52;
    private static final double[] POWERS = new double[MOST_PLACES + 1];

    static {
        POWERS[0] = 1;
        for (var i = 1; i <= MOST_PLACES; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    /// What is kept of a measured value: whole numbers as they are, others to four significant digits. What lies below
    /// is noise of the measurement, costs most of the bytes, and is on no screen.
    public static double kept(double value) {
        var size = Math.abs(value);
        if (value == Math.rint(value) || size >= LARGEST_EXACT || Double.isNaN(value)) {
            return value;
        }
        var places = DIGITS - 1 - (int) Math.floor(Math.log10(size));
        if (places < 0 || places > MOST_PLACES) {
            return places < 0 ? Math.rint(value) : 0;
        }
        return Math.rint(value * POWERS[places]) / POWERS[places];
    }

    /// The fewest places that give every value back exactly.
    static Decimals fitting(Steps steps) {
        var places = 0;
        for (var column : new double[][] {steps.min(), steps.max(), steps.last()}) {
            for (var value : column) {
                while (!Double.isNaN(value) && !fits(value, places)) {
                    if (++places > MOST_PLACES) {
                        return new Decimals(BY_BITS);
                    }
                }
            }
        }
        return fitsAll(steps, places) ? new Decimals(places) : new Decimals(BY_BITS);
    }

    private static boolean fitsAll(Steps steps, int places) {
        for (var column : new double[][] {steps.min(), steps.max(), steps.last()}) {
            for (var value : column) {
                if (!Double.isNaN(value) && !fits(value, places)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean fits(double value, int places) {
        var scaled = Math.rint(value * POWERS[places]);
        return Math.abs(scaled) <= LARGEST_EXACT
                && Double.doubleToRawLongBits(scaled / POWERS[places]) == Double.doubleToRawLongBits(value);
    }

    long toWhole(double value) {
        return places == BY_BITS ? Double.doubleToRawLongBits(value) : (long) Math.rint(value * POWERS[places]);
    }

    double toValue(long whole) {
        return places == BY_BITS ? Double.longBitsToDouble(whole) : whole / POWERS[places];
    }
}
