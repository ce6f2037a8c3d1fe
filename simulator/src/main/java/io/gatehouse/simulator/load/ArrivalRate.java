package io.gatehouse.simulator.load;

import java.time.Duration;
import java.util.List;

/// How many people arrive per second, as a function of the time since the start.
public sealed interface ArrivalRate {

    /// The rate at that moment, in arrivals per second; 0 or more.
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
            positive("period", period);
        }

        @Override
        public double perSecondAt(double elapsedSeconds) {
            return meanPerSecond * (1 - swing * Math.cos(2 * Math.PI * elapsedSeconds / seconds(period)));
        }
    }

    /// From one rate to another, evenly, and then the other one.
    record Ramp(double from, double to, Duration over) implements ArrivalRate {
        public Ramp {
            check("from", from);
            check("to", to);
            positive("over", over);
        }

        @Override
        public double perSecondAt(double elapsedSeconds) {
            return from + (to - from) * Math.clamp(elapsedSeconds / seconds(over), 0, 1);
        }
    }

    /// An opening time: few before it, many at once, and fewer and fewer after it.
    ///
    /// @param perSecond the rate before, and long after
    /// @param fades after that time what comes in addition is down to 1/e
    record Burst(double perSecond, double peak, Duration at, Duration fades) implements ArrivalRate {
        public Burst {
            check("perSecond", perSecond);
            check("peak", peak);
            positive("fades", fades);
        }

        @Override
        public double perSecondAt(double elapsedSeconds) {
            double since = elapsedSeconds - seconds(at);
            return since < 0 ? perSecond : perSecond + (peak - perSecond) * Math.exp(-since / seconds(fades));
        }
    }

    /// A day, as long as is wished, from midnight.
    ///
    /// @param peak the rate at eight in the evening, the busiest hour
    record Daily(double peak, Duration day) implements ArrivalRate {

        // Parts of the peak at each full hour: a made-up shop's day, quiet at four, a first top at noon.
        private static final double[] HOURS = {
            0.35, 0.20, 0.12, 0.08, 0.06, 0.08, 0.14, 0.25, 0.38, 0.48, 0.56, 0.63, 0.70, 0.64, 0.58, 0.56, 0.58, 0.65,
            0.78, 0.92, 1.00, 0.93, 0.78, 0.55
        };

        public Daily {
            check("peak", peak);
            positive("day", day);
        }

        @Override
        public double perSecondAt(double elapsedSeconds) {
            double hour = elapsedSeconds / seconds(day) * HOURS.length;
            int full = (int) Math.floor(hour);
            double before = HOURS[Math.floorMod(full, HOURS.length)];
            double after = HOURS[Math.floorMod(full + 1, HOURS.length)];
            return peak * (before + (after - before) * (hour - full));
        }
    }

    /// Another rate, that many times as high at every moment.
    record Scaled(ArrivalRate rate, double times) implements ArrivalRate {
        public Scaled {
            if (!(times >= 0 && times <= 1_000)) {
                throw new IllegalArgumentException("times: 0 to 1,000, not " + times);
            }
        }

        @Override
        public double perSecondAt(double elapsedSeconds) {
            return rate.perSecondAt(elapsedSeconds) * times;
        }
    }

    /// What was counted elsewhere, second by second; nobody after its end.
    record Recorded(List<Double> arrivalsOfEachSecond) implements ArrivalRate {
        public Recorded {
            arrivalsOfEachSecond = List.copyOf(arrivalsOfEachSecond);
            for (int i = 0; i < arrivalsOfEachSecond.size(); i++) {
                check("second " + i, arrivalsOfEachSecond.get(i));
            }
        }

        @Override
        public double perSecondAt(double elapsedSeconds) {
            int second = (int) elapsedSeconds;
            return second < arrivalsOfEachSecond.size() ? arrivalsOfEachSecond.get(second) : 0;
        }
    }

    /// One way of arriving until a moment, and another from then on.
    ///
    /// @param next its time counts from `at`
    record Changed(ArrivalRate before, Duration at, ArrivalRate next) implements ArrivalRate {
        @Override
        public double perSecondAt(double elapsedSeconds) {
            double since = elapsedSeconds - seconds(at);
            return since < 0 ? before.perSecondAt(elapsedSeconds) : next.perSecondAt(since);
        }
    }

    /// The same with a time in which nobody comes.
    record Paused(ArrivalRate rate, Duration at, Duration lasts) implements ArrivalRate {
        @Override
        public double perSecondAt(double elapsedSeconds) {
            double since = elapsedSeconds - seconds(at);
            return since >= 0 && since < seconds(lasts) ? 0 : rate.perSecondAt(elapsedSeconds);
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static void positive(String field, Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException(field + ": a positive time, not " + time);
        }
    }

    private static void check(String field, double perSecond) {
        if (!(perSecond >= 0 && perSecond <= 1_000_000)) {
            throw new IllegalArgumentException(field + ": 0 to 1,000,000 per second, not " + perSecond);
        }
    }
}
