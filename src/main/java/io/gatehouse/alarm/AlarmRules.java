package io.gatehouse.alarm;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Threshold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The rules in force, later ones before earlier ones. Immutable; any thread.
public final class AlarmRules {

    private final List<AlarmRule> rules;

    /// @param rules the documented ones first, then the profile's
    public AlarmRules(List<AlarmRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The rules that judge a series: of those with the same id the last one that fits it.
    public List<AlarmRule> of(MetricKey key) {
        var fitting = new LinkedHashMap<String, AlarmRule>();
        rules.stream().filter(rule -> rule.appliesTo(key)).forEach(rule -> fitting.put(rule.id(), rule));
        return List.copyOf(fitting.values());
    }

    /// The level that a chart of the series shows as a line.
    public Optional<Threshold> threshold(MetricKey key) {
        return of(key).stream().flatMap(rule -> rule.threshold().stream()).findFirst();
    }
}
