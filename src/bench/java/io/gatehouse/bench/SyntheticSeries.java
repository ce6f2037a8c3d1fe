package io.gatehouse.bench;

import io.gatehouse.domain.MetricKey;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// A series that moves as real ones do, one value per second.
record SyntheticSeries(MetricKey key, DoubleSupplier values) {

    double next() {
        return values.getAsDouble();
    }

    /// The series of busy pipelines, ten of each: two of each kind.
    static List<SyntheticSeries> busy(Random random, int pipelines) {
        return IntStream.range(0, pipelines)
                .mapToObj(pipeline -> busy(random, "-" + pipeline))
                .flatMap(List::stream)
                .toList();
    }

    private static List<SyntheticSeries> busy(Random random, String suffix) {
        return List.of(
                of("waiting-room", "ticket:waiting:queue" + suffix, walk(random, 5_000, 20)),
                of("waiting-room", "queue:lobby" + suffix, walk(random, 800, 5)),
                of("queue-depth", "ticket-issue-queue" + suffix, around(random, 300, 35)),
                of("queue-depth", "refund-queue" + suffix, around(random, 40, 8)),
                of("ack-rate", "ticket-issue-queue" + suffix, everyFiveSeconds(random, 300, 20)),
                of("publish-rate", "ticket-exchange" + suffix, everyFiveSeconds(random, 120, 15)),
                of("consumers", "ticket-issue-queue" + suffix, () -> random.nextInt(40_000) == 0 ? 2 : 3),
                of("active-users", "ticket:active:users" + suffix, () -> 100),
                of("processing-time", "worker" + suffix, () -> 0.6 + 0.05 * random.nextGaussian()),
                of("processing-time", "notifier" + suffix, () -> 0.02 * Math.exp(0.4 * random.nextGaussian())));
    }

    private static SyntheticSeries of(String metric, String subject, DoubleSupplier values) {
        return new SyntheticSeries(new MetricKey(metric, subject), values);
    }

    /// A line of people: as many as before, some more, some less.
    private static DoubleSupplier walk(Random random, double from, double step) {
        var now = new double[] {from};
        return () -> {
            now[0] = Math.max(0, now[0] + random.nextGaussian() * step);
            return Math.rint(now[0]);
        };
    }

    /// A queue that is worked off: noise around a slowly moving mean.
    private static DoubleSupplier around(Random random, double mean, double noise) {
        var now = new double[] {mean};
        return () -> {
            now[0] += (mean - now[0]) * 0.01 + random.nextGaussian() * noise / 6;
            return Math.max(0, Math.rint(now[0] + random.nextGaussian() * noise));
        };
    }

    /// A rate as RabbitMQ gives it: a count of five seconds, divided by five, until the next.
    private static DoubleSupplier everyFiveSeconds(Random random, double mean, double noise) {
        var now = new double[] {mean, 0};
        return () -> {
            if (now[1]++ % 5 == 0) {
                now[0] = Math.max(0, Math.rint((mean + random.nextGaussian() * noise) * 5) / 5);
            }
            return now[0];
        };
    }
}
