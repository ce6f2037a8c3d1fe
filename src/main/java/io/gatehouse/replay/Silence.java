package io.gatehouse.replay;

import java.time.Duration;

/// Notices that nothing has been delivered for so long that the queue must be asked whether there is anything left.
final class Silence {

    private static final long SHORT_NANOS = Duration.ofSeconds(1).toNanos();
    // After a lost connection the broker may hold its messages until it misses the heartbeats too.
    private static final long LONG_NANOS = Duration.ofSeconds(15).toNanos();

    private final boolean afterLoss;
    private final long expected;
    private volatile boolean busy;
    private volatile long since = System.nanoTime();

    /// @param expected how many messages must be in the queue
    Silence(boolean afterLoss, long expected) {
        this.afterLoss = afterLoss;
        this.expected = expected;
    }

    /// A message is being handled; a paused one counts as activity.
    void begin() {
        busy = true;
    }

    /// True while a message is being handled, or waits for its turn.
    boolean isBusy() {
        return busy;
    }

    void end() {
        since = System.nanoTime();
        busy = false;
    }

    /// True once per silent stretch.
    boolean isLong(long received) {
        var limit = afterLoss && received < expected ? LONG_NANOS : SHORT_NANOS;
        if (busy || System.nanoTime() - since < limit) {
            return false;
        }
        since = System.nanoTime();
        return true;
    }
}
