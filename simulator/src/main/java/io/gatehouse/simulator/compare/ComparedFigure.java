package io.gatehouse.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure of all runs.
///
/// @param values in the order of the runs, null where a run has none
/// @param changePercent against the first run, null where that says nothing
/// @param best the numbers of the runs that are best, from 0; none when they do not differ by more than a percent
public record ComparedFigure(
        String group,
        String name,
        Figure.Better better,
        boolean headline,
        List<@Nullable Double> values,
        List<@Nullable Double> changePercent,
        List<Integer> best) {

    /// Smaller differences are noise.
    private static final double NOISE = 0.01;

    static ComparedFigure of(Figure kind, List<@Nullable Double> values) {
        var first = values.getFirst();
        List<@Nullable Double> changes = new ArrayList<>();
        for (var value : values) {
            changes.add(change(first, value));
        }
        return new ComparedFigure(
                kind.group(),
                kind.name(),
                kind.better(),
                kind.headline(),
                values,
                changes,
                best(kind.better(), values));
    }

    private static @Nullable Double change(@Nullable Double first, @Nullable Double value) {
        if (first == null || value == null) {
            return null;
        }
        if (first.equals(value)) {
            return 0.0;
        }
        return first == 0 ? null : (value - first) / first * 100;
    }

    private static List<Integer> best(Figure.Better better, List<@Nullable Double> values) {
        if (better == Figure.Better.NEITHER) {
            return List.of();
        }
        double low = Double.MAX_VALUE;
        double high = 0;
        for (var value : values) {
            low = value == null ? low : Math.min(low, value);
            high = value == null ? high : Math.max(high, value);
        }
        if (high - low <= high * NOISE) {
            return List.of();
        }
        double bound = better == Figure.Better.HIGHER ? high : low;
        List<Integer> best = new ArrayList<>();
        for (int run = 0; run < values.size(); run++) {
            var value = values.get(run);
            if (value != null && Math.abs(value - bound) <= bound * NOISE) {
                best.add(run);
            }
        }
        return best;
    }
}
