package io.gatehouse.domain;

import java.util.List;
import java.util.Map;

/// When a deployment is in trouble, where that differs from what is documented.
///
/// @param levels that replace the documented ones, by metric id
/// @param rules that are added, or replace what has the same metric and id for the subjects they fit
public record AlarmSettings(Map<String, Double> levels, List<AlarmRule> rules) {

    /// As documented.
    public static final AlarmSettings DOCUMENTED = new AlarmSettings(Map.of(), List.of());

    public AlarmSettings {
        levels = Map.copyOf(levels);
        rules = List.copyOf(rules);
    }
}
