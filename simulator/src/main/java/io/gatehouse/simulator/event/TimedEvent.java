package io.gatehouse.simulator.event;

import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;

/// An event and when it happens.
///
/// @param at since the start of the run
public record TimedEvent(Duration at, RunEvent event) {

    public TimedEvent {
        if (at.isNegative()) {
            throw new IllegalArgumentException("at: 0 or more, not " + at);
        }
    }

    /// When it is over, were everything carried out in no time.
    public Duration until() {
        return at.plus(event.lasts());
    }

    @Override
    public String toString() {
        return event.words() + " at " + TimeText.of(at);
    }
}
