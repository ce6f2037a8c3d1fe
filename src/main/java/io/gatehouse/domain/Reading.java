package io.gatehouse.domain;

import java.time.Duration;
import java.time.Instant;

/// One look at one series: a value with the time it was taken, or the reason why there is none.
public sealed interface Reading {

    MetricKey key();

    /// When the broker was asked; its distance from now is the age on the screen.
    Instant takenAt();

    /// How old this reading is at `now`, never negative.
    default Duration ageAt(Instant now) {
        var age = Duration.between(takenAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// The broker answered with a number, in the metric's unit.
    record Measured(MetricKey key, double value, Instant takenAt) implements Reading {}

    /// The broker did not answer, or its answer holds no such number; `reason` is for people.
    record Unknown(MetricKey key, String reason, Instant takenAt) implements Reading {}
}
