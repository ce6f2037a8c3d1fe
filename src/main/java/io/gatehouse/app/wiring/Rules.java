package io.gatehouse.app.wiring;

import io.gatehouse.alarm.AlarmRules;
import io.gatehouse.alarm.Headroom;
import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Threshold;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import java.util.ArrayList;
import java.util.List;

/// The rules in force: the documented ones at the profile's levels, then the profile's own.
public final class Rules {

    private Rules() {}

    public static AlarmRules of(Profile profile) {
        var rules = new ArrayList<AlarmRule>();
        for (var metric : MetricCatalog.all()) {
            metric.threshold()
                    .map(documented -> AlarmRule.of(
                            metric.id(),
                            at(profile, metric, documented),
                            metric.facts().patience()))
                    .ifPresent(rules::add);
        }
        rules.addAll(Headroom.RULES);
        rules.addAll(profile.alarms().rules());
        return new AlarmRules(List.copyOf(rules));
    }

    private static Threshold at(Profile profile, Metric<?> metric, Threshold documented) {
        var level = profile.alarms().levels().get(metric.id());
        return level == null ? documented : documented.at(level);
    }
}
