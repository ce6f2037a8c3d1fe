package io.gatehouse.replay;

import java.time.Duration;

/// Notices that a link is open and nothing comes over it: a quorum queue that has just found its leader again may never
/// confirm what it was sent meanwhile, and may not know its consumer. A new link helps; waiting does not. For one
/// thread.
final class Stall {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private long progress = -1;
    private long since;

    /// Whether there was no progress for too long.
    ///
    /// @param now a count of deliveries and answers that only grows
    /// @param held true while nothing is meant to move
    /// @param nanos the time now, as [System#nanoTime()] tells it
    boolean isTooLong(long now, boolean held, long nanos) {
        if (now != progress || held) {
            progress = now;
            since = nanos;
        }
        return nanos - since > PATIENCE.toNanos();
    }
}
