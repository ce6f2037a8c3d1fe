package io.gatehouse.simulator.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/// Says when each person is due to arrive (seeded, Poisson), no matter how the brokers are doing. Thread-safe.
///
/// Times are those of the clock that was given, in nanoseconds. Who was due during a pause never comes: there is no
/// burst afterwards. The same holds when the whole program stood still for longer than [#LONGEST_DELAY].
public final class ArrivalSchedule {

    static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

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

    /// The intended time of the next arrival; latency is counted from it, not from when it was carried out.
    public synchronized long nextNanos() {
        double perSecond = rate.perSecondAt((lastNanos - startNanos) / 1e9);
        long gapNanos = Math.round(-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
        long nowNanos = nanoClock.getAsLong();
        long dueNanos = lastNanos + gapNanos;
        lastNanos = nowNanos - dueNanos > LONGEST_DELAY.toNanos() ? nowNanos : dueNanos;
        return lastNanos;
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
