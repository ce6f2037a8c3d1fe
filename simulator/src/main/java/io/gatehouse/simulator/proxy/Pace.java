package io.gatehouse.simulator.proxy;

import java.util.concurrent.TimeUnit;

/// How long bytes wait so that no more than a rate passes. Pure arithmetic, not thread-safe.
final class Pace {

    /// Nothing passes in larger pieces than what a twentieth of a second carries.
    private static final int PIECES_PER_SECOND = 20;

    private long freeAtNanos;
    private boolean used;

    /// How many of these bytes may pass at once.
    static int piece(int bytes, long bytesPerSecond) {
        return (int) Math.min(bytes, Math.max(1, bytesPerSecond / PIECES_PER_SECOND));
    }

    /// How long the next bytes have to wait, 0 or less when they need not.
    long waitNanos(long nowNanos, long bytesPerSecond) {
        return used && bytesPerSecond < Long.MAX_VALUE ? freeAtNanos - nowNanos : 0;
    }

    /// Those bytes have passed.
    void passed(long nowNanos, int bytes, long bytesPerSecond) {
        long from = used && freeAtNanos - nowNanos > 0 ? freeAtNanos : nowNanos;
        long takes = bytesPerSecond < Long.MAX_VALUE ? TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond : 0;
        freeAtNanos = from + takes;
        used = true;
    }
}
