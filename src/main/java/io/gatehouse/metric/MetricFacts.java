package io.gatehouse.metric;

import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// What a metric is, whatever it is measured of.
///
/// @param id stable, in kebab case
/// @param threshold the documented one; empty for a number that is only shown
/// @param patience with which the threshold is judged
public record MetricFacts(String id, Unit unit, Optional<Threshold> threshold, Patience patience) {

    /// A number that is only shown.
    public static MetricFacts shown(String id, Unit unit) {
        return new MetricFacts(id, unit, Optional.empty(), Patience.SECOND_READING);
    }

    /// A number that is trouble beyond its threshold.
    public static MetricFacts judged(String id, Unit unit, Threshold threshold) {
        return new MetricFacts(id, unit, Optional.of(threshold), Patience.SECOND_READING);
    }

    /// What the broker itself declares to be trouble: nobody has to wait for a second reading.
    public static MetricFacts declared(String id, Unit unit, Threshold threshold) {
        return new MetricFacts(id, unit, Optional.of(threshold), Patience.FIRST_READING);
    }
}
