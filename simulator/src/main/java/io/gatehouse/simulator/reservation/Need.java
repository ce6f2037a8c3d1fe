package io.gatehouse.simulator.reservation;

import java.time.Duration;

/// What settings must be, said with the field's name.
final class Need {

    private Need() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void positive(Duration time, String field) {
        that(time.isPositive(), field + ": a positive time, not " + time);
    }

    static void notNegative(Duration time, String field) {
        that(!time.isNegative(), field + ": 0 or more, not " + time);
    }

    static void part(double part, String field) {
        that(part >= 0 && part <= 1, field + ": 0 to 1, not " + part);
    }
}
