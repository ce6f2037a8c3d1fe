package io.gatehouse.simulator.load;

import java.time.Duration;

/// How many people arrive per second, as a function of the time since the start.
public sealed interface ArrivalRate {

    /// The rate at that moment, in arrivals per second; always positive.
    double perSecondAt(double elapsedSeconds);

    /// The same rate all the time.
    record Steady(double perSecond) implements ArrivalRate {
        public Steady {
            check("perSecond", perSecond);
        }

        @Override
        public double perSecondAt(double elapsedSeconds) {
            return perSecond;
        }
    }

    /// Rises and falls smoothly around a mean, from its lowest point.
    ///
    /// @param swing how far it goes up and down, as a part of the mean: 0.4 is ±40 %
    record Wave(double meanPerSecond, double swing, Duration period) implements ArrivalRate {
        public Wave {
            check("meanPerSecond", meanPerSecond);
            if (!(swing >= 0 && swing < 1)) {
                throw new IllegalArgumentException("swing: 0 up to, not including, 1, not " + swing);
            }
            if (!period.isPositive()) {
                throw new IllegalArgumentException("period: a positive time, not " + period);
            }
        }

        @Override
        public double perSecondAt(double elapsedSeconds) {
            double turns = elapsedSeconds * 1000 / period.toMillis();
            return meanPerSecond * (1 - swing * Math.cos(2 * Math.PI * turns));
        }
    }

    private static void check(String field, double perSecond) {
        if (!(perSecond > 0 && perSecond <= 1_000_000)) {
            throw new IllegalArgumentException(field + ": more than 0, at most 1,000,000 per second, not " + perSecond);
        }
    }
}
