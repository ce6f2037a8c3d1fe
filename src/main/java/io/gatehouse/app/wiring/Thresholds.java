package io.gatehouse.app.wiring;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Threshold;
import io.gatehouse.metric.MetricCatalog;
import java.util.HashMap;
import java.util.Map;

/// The levels in force: the documented ones, where the profile does not say otherwise.
public final class Thresholds {

    private Thresholds() {}

    public static Map<MetricKey, Threshold> of(Profile profile) {
        var levels = new HashMap<MetricKey, Threshold>();
        for (var metric : MetricCatalog.singles()) {
            metric.threshold().ifPresent(documented -> {
                var level = profile.thresholdLevels().get(metric.id());
                levels.put(metric.key(profile.names()), level == null ? documented : documented.at(level));
            });
        }
        return Map.copyOf(levels);
    }
}
