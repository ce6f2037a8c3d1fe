package io.gatehouse.simulator.meter;

import java.util.function.LongSupplier;

/// Events per second over the last five seconds, or since the start while that is shorter. Thread-safe.
public final class RollingRate {

    private static final int BUCKETS = 50;
    private static final long BUCKET_MILLIS = 100;

    private final LongSupplier elapsedMillis;
    private final long[] buckets = new long[BUCKETS];
    private long newest;

    /// A rate of nothing yet.
    ///
    /// @param elapsedMillis the time since the start, never going back
    public RollingRate(LongSupplier elapsedMillis) {
        this.elapsedMillis = elapsedMillis;
    }

    public synchronized void add(long events) {
        buckets[(int) (advance() % BUCKETS)] += events;
    }

    public synchronized double perSecond() {
        long bucket = advance();
        long sum = 0;
        for (long count : buckets) {
            sum += count;
        }
        // The newest bucket is still filling: count only the part of it that has passed.
        long millis = bucket < BUCKETS
                ? elapsedMillis.getAsLong()
                : (BUCKETS - 1) * BUCKET_MILLIS + elapsedMillis.getAsLong() % BUCKET_MILLIS;
        return millis <= 0 ? 0 : sum * 1000.0 / millis;
    }

    private long advance() {
        long bucket = elapsedMillis.getAsLong() / BUCKET_MILLIS;
        for (long i = Math.max(newest + 1, bucket - BUCKETS + 1); i <= bucket; i++) {
            buckets[(int) (i % BUCKETS)] = 0;
        }
        newest = Math.max(newest, bucket);
        return newest;
    }
}
