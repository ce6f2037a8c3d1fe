package io.gatehouse.domain;

import java.util.Optional;

/// When a metric of some subjects is an alarm.
///
/// @param id of several rules with the same id for the same metric the last that fits a subject counts
/// @param subjects names with `*` for any characters; `*` for every subject
/// @param severity what it means when the condition is met: warning or critical
public record AlarmRule(
        String id, String metric, SubjectPattern subjects, Condition condition, Severity severity, Patience patience) {

    /// The id of rules about a level.
    public static final String LEVEL = "level";

    public AlarmRule {
        if (severity == Severity.NORMAL || severity == Severity.UNKNOWN) {
            throw new IllegalArgumentException("severity: warning or critical, not " + severity);
        }
    }

    /// The rule that a documented threshold means: by the second reading, cleared 5 % on the harmless side.
    public static AlarmRule of(String metric, Threshold threshold) {
        return of(metric, threshold, Patience.SECOND_READING);
    }

    /// The rule that a documented threshold means, cleared 5 % on the harmless side.
    public static AlarmRule of(String metric, Threshold threshold, Patience patience) {
        var clear = clearLevel(threshold);
        return new AlarmRule(
                LEVEL,
                metric,
                SubjectPattern.ALL,
                new Condition.Level(threshold.bound(), threshold.level(), clear),
                threshold.severity(),
                patience);
    }

    /// Small counts (two consumers, no dead letter) have no room for hysteresis.
    private static double clearLevel(Threshold threshold) {
        var level = threshold.level();
        if (Math.abs(level) < 20) {
            return level;
        }
        return threshold.bound() == Threshold.Bound.ABOVE ? level * 0.95 : level * 1.05;
    }

    public boolean appliesTo(MetricKey key) {
        return key.metric().equals(metric) && subjects.matches(key.subject());
    }

    /// The line a chart shows for it; empty for rules that are not about a level.
    public Optional<Threshold> threshold() {
        return switch (condition) {
            case Condition.Level level -> Optional.of(new Threshold(level.bound(), level.level(), severity));
            case Condition.TimeTo _, Condition.RateOfChange _ -> Optional.empty();
        };
    }
}
