package io.gatehouse.metric;

import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import java.util.Optional;

/// What a metric is, whatever it is measured of.
///
/// @param id stable, in kebab case
/// @param threshold the documented one; empty for a number that is only shown
public record MetricFacts(String id, Unit unit, Optional<Threshold> threshold) {

    /// A number that is only shown.
    public static MetricFacts shown(String id, Unit unit) {
        return new MetricFacts(id, unit, Optional.empty());
    }

    /// A number that is trouble beyond its threshold.
    public static MetricFacts judged(String id, Unit unit, Threshold threshold) {
        return new MetricFacts(id, unit, Optional.of(threshold));
    }
}
