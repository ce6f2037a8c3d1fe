package io.gatehouse.metric;

import io.gatehouse.domain.Growth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// A histogram as Prometheus counts it: how many values were at most each bound.
final class Buckets {

    private final TreeMap<Double, Double> countByBound = new TreeMap<>();

    /// The growth of the `_bucket` counters, those of equal bounds added up.
    static Buckets of(List<Growth> counters) {
        var buckets = new Buckets();
        for (var counter : counters) {
            bound(counter.label("le"))
                    .ifPresent(bound ->
                            counter.grown().ifPresent(count -> buckets.countByBound.merge(bound, count, Double::sum)));
        }
        return buckets;
    }

    /// The bound as text; a bucket without a readable one counts for nothing.
    private static OptionalDouble bound(String text) {
        try {
            return OptionalDouble.of(text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /// The value that this part of all values does not exceed, linearly within its bucket, as Prometheus'
    /// `histogram_quantile` does it; empty without values, or without the bucket of all values.
    ///
    /// @param part 0 to 1
    OptionalDouble quantile(double part) {
        var total = countByBound.getOrDefault(Double.POSITIVE_INFINITY, 0.0);
        if (total <= 0 || countByBound.size() < 2) {
            return OptionalDouble.empty();
        }
        var rank = part * total;
        var lowerBound = 0.0;
        var below = 0.0;
        for (var bucket : countByBound.entrySet()) {
            var bound = bucket.getKey();
            if (bucket.getValue() >= rank) {
                if (bound.isInfinite()) {
                    return OptionalDouble.of(lowerBound); // Nothing is known beyond the highest bound.
                }
                var inside = bucket.getValue() - below;
                return OptionalDouble.of(
                        inside <= 0 ? bound : lowerBound + (bound - lowerBound) * (rank - below) / inside);
            }
            lowerBound = bound;
            below = bucket.getValue();
        }
        return OptionalDouble.empty();
    }
}
