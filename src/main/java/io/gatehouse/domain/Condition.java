package io.gatehouse.domain;

import io.gatehouse.domain.Threshold.Bound;
import java.time.Duration;

/// What makes a value trouble. Levels are in the metric's unit.
public sealed interface Condition {

    /// Beyond a level, until the value is back at `clearLevel`: a value that dances around its limit is one alarm.
    ///
    /// @param clearLevel the level itself or on its harmless side
    record Level(Bound bound, double level, double clearLevel) implements Condition {
        public Level {
            finite("level", level);
            finite("clear", clearLevel);
            if (bound == Bound.ABOVE ? clearLevel > level : clearLevel < level) {
                throw new IllegalArgumentException("clear: lies beyond the level, so that it could never clear");
            }
        }

        public boolean isCrossedBy(double value) {
            return bound == Bound.ABOVE ? value > level : value < level;
        }

        public boolean isClearedBy(double value) {
            return bound == Bound.ABOVE ? value <= clearLevel : value >= clearLevel;
        }
    }

    /// Rising or falling faster than so much a minute, as the slope of the readings of the last `over`.
    ///
    /// @param perMinute over 0 in either direction
    record RateOfChange(Bound bound, double perMinute, Duration over) implements Condition {
        public RateOfChange {
            finite("change", perMinute);
            positive("change", perMinute);
            atLeastSeconds("over", over);
        }
    }

    /// At the rate of the last `over` the value reaches a level within `within`, or is beyond it already.
    record TimeTo(Bound bound, double level, Duration within, Duration over) implements Condition {
        public TimeTo {
            finite("level", level);
            atLeastSeconds("within", within);
            atLeastSeconds("over", over);
        }
    }

    private static void finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + ": must be a finite number, not " + value);
        }
    }

    private static void positive(String field, double value) {
        if (value <= 0) {
            throw new IllegalArgumentException(field + ": must be over 0, not " + value);
        }
    }

    private static void atLeastSeconds(String field, Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(field + ": at least 1 s, not " + duration);
        }
    }
}
