package io.gatehouse.replay;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// Spreads messages evenly over time. A pause is not made up for by a burst. Used by one thread.
public final class Pace {

    private final long nanosPerMessage;
    private long due = Long.MIN_VALUE;

    /// At most so many each second; empty for no limit.
    public Pace(OptionalInt perSecond) {
        nanosPerMessage = perSecond.isPresent() ? TimeUnit.SECONDS.toNanos(1) / Math.max(1, perSecond.getAsInt()) : 0;
    }

    /// How long the next message has to wait, 0 for not at all; it is then due.
    ///
    /// @param now of [System#nanoTime()]
    public long nanosToWait(long now) {
        if (nanosPerMessage == 0) {
            return 0;
        }
        var start = due == Long.MIN_VALUE || due - now < 0 ? now : due;
        due = start + nanosPerMessage;
        return start - now;
    }
}
