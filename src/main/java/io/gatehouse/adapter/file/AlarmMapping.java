package io.gatehouse.adapter.file;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.AlarmSettings;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SubjectPattern;
import io.gatehouse.domain.Threshold.Bound;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the alarms of a profile, naming the field that is wrong.
final class AlarmMapping {

    private static final Duration OVER = Duration.ofMinutes(1);
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private AlarmMapping() {}

    static AlarmSettings settings(ProfileDocument document) {
        var rules = new ArrayList<AlarmRule>();
        var alarms = Objects.requireNonNullElse(document.alarms(), List.<ProfileDocument.Alarm>of());
        for (var i = 0; i < alarms.size(); i++) {
            rules.add(rule("alarms[" + i + "]", alarms.get(i)));
        }
        return new AlarmSettings(Objects.requireNonNullElse(document.thresholds(), Map.of()), rules);
    }

    private static AlarmRule rule(String field, ProfileDocument.Alarm alarm) {
        var metric = alarm.metric();
        if (metric == null || metric.isBlank()) {
            throw new InvalidProfile(field + ".metric: which metric is meant? `gatehouse status` lists them");
        }
        try {
            return new AlarmRule(
                    Objects.requireNonNullElse(alarm.name(), kind(alarm)),
                    metric,
                    new SubjectPattern(Objects.requireNonNullElse(alarm.subjects(), "*")),
                    condition(field, alarm),
                    severity(field, alarm.severity()),
                    patience(alarm));
        } catch (IllegalArgumentException e) {
            throw new InvalidProfile(field + "." + e.getMessage());
        }
    }

    private static String kind(ProfileDocument.Alarm alarm) {
        if (alarm.above() != null || alarm.below() != null) {
            return AlarmRule.LEVEL;
        }
        return alarm.reachesAbove() != null || alarm.reachesBelow() != null ? "forecast" : "change";
    }

    private static Condition condition(String field, ProfileDocument.Alarm alarm) {
        var over = seconds(alarm.overSeconds(), OVER);
        var within = seconds(alarm.withinSeconds(), WITHIN);
        var clear = alarm.clear();
        var given = new ArrayList<Supplier<Condition>>();
        add(given, alarm.above(), level -> new Condition.Level(Bound.ABOVE, level, clear == null ? level : clear));
        add(given, alarm.below(), level -> new Condition.Level(Bound.BELOW, level, clear == null ? level : clear));
        add(given, alarm.risingPerMinute(), rate -> new Condition.RateOfChange(Bound.ABOVE, rate, over));
        add(given, alarm.fallingPerMinute(), rate -> new Condition.RateOfChange(Bound.BELOW, rate, over));
        add(given, alarm.reachesAbove(), level -> new Condition.TimeTo(Bound.ABOVE, level, within, over));
        add(given, alarm.reachesBelow(), level -> new Condition.TimeTo(Bound.BELOW, level, within, over));
        if (given.size() != 1) {
            throw new InvalidProfile(field + ": exactly one is needed of above, below, risingPerMinute,"
                    + " fallingPerMinute, reachesAbove, reachesBelow");
        }
        return given.getFirst().get();
    }

    private static void add(
            List<Supplier<Condition>> given, @Nullable Double number, DoubleFunction<Condition> condition) {
        if (number != null) {
            double value = number;
            given.add(() -> condition.apply(value));
        }
    }

    private static Patience patience(ProfileDocument.Alarm alarm) {
        var times = alarm.times();
        return times == null
                ? new Patience.Lasting(seconds(alarm.forSeconds(), Duration.ZERO))
                : new Patience.Times(times, seconds(alarm.timesWithinSeconds(), WITHIN));
    }

    private static Severity severity(String field, @Nullable String text) {
        if (text == null || text.equalsIgnoreCase("warning")) {
            return Severity.WARNING;
        }
        if (text.equalsIgnoreCase("critical")) {
            return Severity.CRITICAL;
        }
        throw new InvalidProfile(field + ".severity: '" + text + "' is none of warning, critical");
    }

    private static Duration seconds(@Nullable Long seconds, Duration otherwise) {
        return seconds == null ? otherwise : Duration.ofSeconds(seconds);
    }
}
