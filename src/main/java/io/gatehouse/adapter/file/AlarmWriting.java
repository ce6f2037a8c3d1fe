package io.gatehouse.adapter.file;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Threshold.Bound;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes the alarms of a profile as [AlarmMapping] reads them.
final class AlarmWriting {

    private AlarmWriting() {}

    static @Nullable List<ProfileDocument.Alarm> documents(List<AlarmRule> rules) {
        return rules.isEmpty()
                ? null
                : rules.stream().map(AlarmWriting::document).toList();
    }

    private static ProfileDocument.Alarm document(AlarmRule rule) {
        var level = rule.condition() instanceof Condition.Level it ? it : null;
        var rate = rule.condition() instanceof Condition.RateOfChange it ? it : null;
        var forecast = rule.condition() instanceof Condition.TimeTo it ? it : null;
        var lasting = rule.patience() instanceof Patience.Lasting it ? it : null;
        var times = rule.patience() instanceof Patience.Times it ? it : null;
        return new ProfileDocument.Alarm(
                rule.id(),
                rule.metric(),
                rule.subjects().text(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                level == null ? null : on(Bound.ABOVE, level.bound(), level.level()),
                level == null ? null : on(Bound.BELOW, level.bound(), level.level()),
                level == null ? null : level.clearLevel(),
                rate == null ? null : on(Bound.ABOVE, rate.bound(), rate.perMinute()),
                rate == null ? null : on(Bound.BELOW, rate.bound(), rate.perMinute()),
                forecast == null ? null : on(Bound.ABOVE, forecast.bound(), forecast.level()),
                forecast == null ? null : on(Bound.BELOW, forecast.bound(), forecast.level()),
                forecast == null ? null : forecast.within().toSeconds(),
                over(rate, forecast),
                lasting == null ? null : lasting.duration().toSeconds(),
                times == null ? null : times.count(),
                times == null ? null : times.window().toSeconds());
    }

    private static @Nullable Long over(Condition.@Nullable RateOfChange rate, Condition.@Nullable TimeTo forecast) {
        if (rate != null) {
            return rate.over().toSeconds();
        }
        return forecast == null ? null : forecast.over().toSeconds();
    }

    private static @Nullable Double on(Bound wanted, Bound bound, double value) {
        return bound == wanted ? value : null;
    }
}
