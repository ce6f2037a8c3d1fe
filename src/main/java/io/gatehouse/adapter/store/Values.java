package io.gatehouse.adapter.store;

import io.gatehouse.domain.Reading;

/// A reading as a number.
final class Values {

    private Values() {}

    /// The value, or NaN where there was none.
    static double of(Reading reading) {
        return reading instanceof Reading.Measured measured ? measured.value() : Double.NaN;
    }
}
