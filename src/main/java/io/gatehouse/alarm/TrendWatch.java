package io.gatehouse.alarm;

import io.gatehouse.domain.Reading;
import java.time.Duration;
import java.util.function.Predicate;

/// Judges how a series moves.
final class TrendWatch implements ConditionWatch {

    private final Trend trend;
    private final Predicate<Trend> isMet;

    TrendWatch(Duration over, Predicate<Trend> isMet) {
        this.trend = new Trend(over);
        this.isMet = isMet;
    }

    @Override
    public boolean isMetBy(Reading.Measured reading) {
        trend.add(reading);
        return isMet.test(trend);
    }

    @Override
    public void unknown(Reading.Unknown reading) {
        trend.add(reading);
    }
}
