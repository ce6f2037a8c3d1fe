package io.gatehouse.simulator.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/// Says when each person is due to arrive (seeded, Poisson), no matter how the brokers are doing. Thread-safe.
///
/// Times are those of the clock that was given, in nanoseconds. Who was due during a pause never comes: there is no
/// burst afterwards. The same holds when the whole program stood still for longer than [#LONGEST_DELAY].
public final class ArrivalSchedule {

    /// The time of the next arrival when nobody is due within an hour.
    public static final long NEVER = Long.MAX_VALUE;

    static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

    private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();

    private static final long GIVE_UP_NANOS = Duration.ofHours(1).toNanos();

    private final ArrivalRate rate;
    private final SplittableRandom random;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private long lastNanos;
    private boolean paused;

    public ArrivalSchedule(ArrivalRate rate, long seed, LongSupplier nanoClock) {
        this.rate = rate;
        this.random = new SplittableRandom(seed);
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.lastNanos = startNanos;
    }

    /// The intended time of the next arrival, or [#NEVER]; latency is counted from it, not from when it was carried
    /// out.
    public synchronized long nextNanos() {
        long gapNanos = gapNanos();
        if (gapNanos == NEVER) {
            return NEVER;
        }
        long dueNanos = lastNanos + gapNanos;
        long nowNanos = nanoClock.getAsLong();
        lastNanos = nowNanos - dueNanos > LONGEST_DELAY.toNanos() ? nowNanos : dueNanos;
        return lastNanos;
    }

    // The gaps of a Poisson process whose rate changes: its integral up to the next arrival is exponential. The rate
    // is taken as constant for a hundredth of a second.
    private long gapNanos() {
        double left = -Math.log(1 - random.nextDouble());
        for (long gap = 0; gap < GIVE_UP_NANOS; gap += STEP_NANOS) {
            double perNano = rate.perSecondAt((lastNanos + gap - startNanos) / 1e9) / 1e9;
            if (perNano * STEP_NANOS >= left) {
                return gap + Math.round(left / perNano);
            }
            left -= perNano * STEP_NANOS;
        }
        return NEVER;
    }

    /// Nobody arrives until [#resume()].
    public synchronized void pause() {
        paused = true;
    }

    /// People arrive again, the first of them one gap from now.
    public synchronized void resume() {
        if (paused) {
            paused = false;
            lastNanos = nanoClock.getAsLong();
        }
    }

    public synchronized boolean paused() {
        return paused;
    }
}
