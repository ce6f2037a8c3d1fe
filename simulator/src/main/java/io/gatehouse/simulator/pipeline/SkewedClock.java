package io.gatehouse.simulator.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock of one machine, which may be wrong. Thread-safe.
public final class SkewedClock extends Clock {

    private final Clock right;
    private volatile Duration skew = Duration.ZERO;

    /// A clock that is right until it is skewed.
    public SkewedClock(Clock right) {
        this.right = right;
    }

    /// How far it is ahead from now on; behind when negative, right with zero.
    public void skew(Duration ahead) {
        skew = ahead;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(skew);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants have no zone");
    }
}
