package io.gatehouse.simulator.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/// Says when each person is due to arrive (seeded, Poisson), no matter how the brokers are doing. Thread-safe.
///
/// The schedule has a time of its own, in which the same seed always brings the same people. It stands still during a
/// pause, and while the whole program stood still for longer than [#LONGEST_DELAY]: there is no burst afterwards, and
/// nobody is left out.
public final class ArrivalSchedule {

    /// The time of the next arrival when nobody is due within an hour.
    public static final long NEVER = Long.MAX_VALUE;

    static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

    private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();

    private static final long GIVE_UP_NANOS = Duration.ofHours(1).toNanos();

    private final ArrivalRate rate;
    private final SplittableRandom random;
    private final LongSupplier nanoClock;
    private final Shard shard;
    private long number;
    private long zeroNanos;
    private long scheduledNanos;
    private boolean paused;

    /// Everybody's.
    public ArrivalSchedule(ArrivalRate rate, long seed, LongSupplier nanoClock) {
        this(rate, seed, nanoClock, Shard.WHOLE, 0);
    }

    /// That of those who belong to a shard.
    ///
    /// @param before how many of the whole run stand in line already, and are the first by number
    public ArrivalSchedule(ArrivalRate rate, long seed, LongSupplier nanoClock, Shard shard, long before) {
        this.rate = rate;
        this.random = new SplittableRandom(seed);
        this.nanoClock = nanoClock;
        this.shard = shard;
        this.number = before;
        this.zeroNanos = nanoClock.getAsLong();
    }

    /// The intended time of the next arrival by the clock that was given, in nanoseconds, or [#NEVER]; latency is
    /// counted from it, not from when it was carried out.
    public synchronized long nextNanos() {
        if (!advance()) {
            return NEVER;
        }
        long lateNanos = nanoClock.getAsLong() - (zeroNanos + scheduledNanos);
        if (lateNanos > LONGEST_DELAY.toNanos()) {
            zeroNanos += lateNanos;
        }
        return zeroNanos + scheduledNanos;
    }

    /// When the last arrival was due in the schedule's own time, from 0, in nanoseconds.
    public synchronized long scheduledNanos() {
        return scheduledNanos;
    }

    /// Leaves out the first people: they arrived before this program was started. The next is due one gap from now.
    public synchronized void skip(long people) {
        for (long i = 0; i < people; i++) {
            advance();
        }
        goOn();
    }

    // On to the next who belongs here; false when nobody comes any more. The others draw their gaps too, so that
    // everybody comes when they would in a run of all.
    private boolean advance() {
        boolean ours = false;
        while (!ours) {
            long gapNanos = gapNanos();
            if (gapNanos == NEVER) {
                return false;
            }
            scheduledNanos += gapNanos;
            ours = shard.has(number);
            number++;
        }
        return true;
    }

    // The gaps of a Poisson process whose rate changes: its integral up to the next arrival is exponential. The rate
    // is taken as constant for a hundredth of a second.
    private long gapNanos() {
        double left = -Math.log(1 - random.nextDouble());
        for (long gap = 0; gap < GIVE_UP_NANOS; gap += STEP_NANOS) {
            double perNano = rate.perSecondAt((scheduledNanos + gap) / 1e9) / 1e9;
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
            goOn();
        }
    }

    private void goOn() {
        zeroNanos = nanoClock.getAsLong() - scheduledNanos;
    }

    public synchronized boolean paused() {
        return paused;
    }
}
