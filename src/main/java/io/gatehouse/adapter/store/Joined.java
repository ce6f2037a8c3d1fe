package io.gatehouse.adapter.store;

import io.gatehouse.domain.Steps;
import java.util.List;
import java.util.function.Function;

/// Stretches of a series one after the other.
final class Joined {

    private Joined() {}

    static Steps of(List<Steps> stretches) {
        var size = stretches.stream().mapToInt(Steps::size).sum();
        var times = new long[size];
        var end = 0;
        for (var stretch : stretches) {
            System.arraycopy(stretch.startMillis(), 0, times, end, stretch.size());
            end += stretch.size();
        }
        return new Steps(
                times,
                column(stretches, size, Steps::min),
                column(stretches, size, Steps::max),
                column(stretches, size, Steps::last));
    }

    private static double[] column(List<Steps> stretches, int size, Function<Steps, double[]> column) {
        var joined = new double[size];
        var end = 0;
        for (var stretch : stretches) {
            System.arraycopy(column.apply(stretch), 0, joined, end, stretch.size());
            end += stretch.size();
        }
        return joined;
    }
}
