package io.gatehouse.domain;

/// The level from which a value is no longer normal, and how bad it is then.
///
/// @param bound on which side of `level` the trouble lies
/// @param level in the metric's unit; the level itself is still normal
/// @param severity what a value beyond the level means
public record Threshold(Bound bound, double level, Severity severity) {

    /// On which side of its level a threshold is crossed.
    public enum Bound {
        ABOVE,
        BELOW
    }

    public Threshold {
        if (!Double.isFinite(level)) {
            throw new IllegalArgumentException("level must be a finite number, not " + level);
        }
        if (severity == Severity.NORMAL || severity == Severity.UNKNOWN) {
            throw new IllegalArgumentException("a threshold warns or is critical, not " + severity);
        }
    }

    public static Threshold above(double level, Severity severity) {
        return new Threshold(Bound.ABOVE, level, severity);
    }

    public static Threshold below(double level, Severity severity) {
        return new Threshold(Bound.BELOW, level, severity);
    }

    public boolean isCrossedBy(double value) {
        return switch (bound) {
            case ABOVE -> value > level;
            case BELOW -> value < level;
        };
    }

    /// The severity of a reading: unknown stays unknown, it is never taken for normal.
    public Severity severityOf(Reading reading) {
        return switch (reading) {
            case Reading.Measured measured -> isCrossedBy(measured.value()) ? severity : Severity.NORMAL;
            case Reading.Unknown _ -> Severity.UNKNOWN;
        };
    }

    /// The same threshold at another level, for a profile's override.
    public Threshold at(double otherLevel) {
        return new Threshold(bound, otherLevel, severity);
    }
}
