package io.gatehouse.alarm;

import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Reading;

/// Follows one series and tells whether a condition is met. Not thread-safe.
sealed interface ConditionWatch permits LevelWatch, TrendWatch {

    /// Takes in a value and tells whether the condition is met now.
    boolean isMetBy(Reading.Measured reading);

    /// Takes note that nothing is known now.
    void unknown(Reading.Unknown reading);

    static ConditionWatch of(Condition condition) {
        return switch (condition) {
            case Condition.Level level -> new LevelWatch(level);
            case Condition.RateOfChange rate ->
                new TrendWatch(rate.over(), trend -> {
                    var slope = trend.perSecond();
                    var perMinute = slope.orElse(0) * 60;
                    return rate.bound() == io.gatehouse.domain.Threshold.Bound.ABOVE
                            ? perMinute > rate.perMinute()
                            : -perMinute > rate.perMinute();
                });
            case Condition.TimeTo forecast ->
                new TrendWatch(
                        forecast.over(),
                        trend -> trend.timeTo(forecast.bound(), forecast.level())
                                .map(left -> left.compareTo(forecast.within()) <= 0)
                                .orElse(false));
        };
    }
}
