package io.gatehouse.alarm;

import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Reading;

/// Remembers that a level was crossed until the value is back at its clearing level.
final class LevelWatch implements ConditionWatch {

    private final Condition.Level level;
    private boolean met;

    LevelWatch(Condition.Level level) {
        this.level = level;
    }

    @Override
    public boolean isMetBy(Reading.Measured reading) {
        met = met ? !level.isClearedBy(reading.value()) : level.isCrossedBy(reading.value());
        return met;
    }

    /// An outage between does not decide on which side of the band a value is.
    @Override
    public void unknown(Reading.Unknown reading) {
        // what was met stays met
    }
}
