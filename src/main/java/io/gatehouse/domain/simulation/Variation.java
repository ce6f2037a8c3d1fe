package io.gatehouse.domain.simulation;

/// Something about a scenario that can be varied for one run.
///
/// @param id in kebab case, as the command line calls it
/// @param least the smallest value that can be used
/// @param most the largest one
/// @param usual what the scenario itself says; NaN where it says no single number
public record Variation(String id, Kind kind, double least, double most, double usual) {

    /// How a value is written.
    public enum Kind {
        /// A whole number.
        COUNT,
        /// A number with or without a fraction.
        NUMBER,
        /// A time: `500ms`, `60s`, `5m`, `2h`; the value is in milliseconds.
        TIME
    }

    /// Whether the value can be used.
    public boolean takes(double value) {
        return value >= least && value <= most && (kind == Kind.NUMBER || value == Math.rint(value));
    }
}
