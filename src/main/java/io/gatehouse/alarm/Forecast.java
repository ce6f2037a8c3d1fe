package io.gatehouse.alarm;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import java.time.Duration;
import java.util.Optional;

/// How a series moves, by the straight line through its last minute.
///
/// @param perSecond in the metric's unit; negative while it falls
/// @param timeToLevel how long it takes to the rule's level at this rate; zero beyond it, empty while it moves away
public record Forecast(double perSecond, Optional<Duration> timeToLevel) {

    static Optional<Forecast> of(Trend trend, AlarmRule rule) {
        var slope = trend.perSecond();
        if (slope.isEmpty()) {
            return Optional.empty();
        }
        var left = switch (rule.condition()) {
            case Condition.Level level -> trend.timeTo(level.bound(), level.level());
            case Condition.TimeTo forecast -> trend.timeTo(forecast.bound(), forecast.level());
            case Condition.RateOfChange _ -> Optional.<Duration>empty();
        };
        return Optional.of(new Forecast(slope.getAsDouble(), left));
    }
}
