package io.gatehouse.replay;

import io.gatehouse.port.ReplayLink;
import java.time.Duration;

/// Notices that new dead letters arrive while old ones are sent on: whoever failed on them before still does.
final class Growth {

    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long FEW = 10;
    private static final long SHARE = 10;

    private final long readyAtStart;
    private long asked = System.nanoTime();
    private long arrivals;

    /// @param readyAtStart in the queue before the first was delivered
    Growth(long readyAtStart) {
        this.readyAtStart = readyAtStart;
    }

    /// Asks the queue now and then. Only arrivals that are certain count: the broker may have delivered more than was
    /// received, never less.
    ///
    /// @return true once more than one arrived for ten received
    boolean isTooMuch(ReplayLink link, Window window) {
        if (System.nanoTime() - asked < EVERY_NANOS) {
            return false;
        }
        asked = System.nanoTime();
        var received = window.received();
        arrivals = Math.max(arrivals, link.readyMessages() - readyAtStart + received);
        return arrivals > FEW && arrivals * SHARE > received;
    }

    long arrivals() {
        return arrivals;
    }
}
