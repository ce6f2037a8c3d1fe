package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.load.ArrivalSchedule;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// Brings people to the door when they are due, whatever the brokers do, until their number or the time is up.
/// Stepped by one thread.
public final class Arrive {

    private static final Duration LOOK_WHILE_PAUSED = Duration.ofMillis(20);

    private final ArrivalSchedule schedule;
    private final Enqueue enqueue;
    private final LongSupplier nanoClock;
    private final long booksNanos;
    private final long endNanos;
    private long left;
    private boolean heldBack;
    private volatile boolean ended;

    /// Arrivals from now on.
    ///
    /// @param nanoClock the clock of `schedule`
    /// @param booksNanos the instant from which the books count, by that clock
    /// @param duration nobody is due after it, in the schedule's own time; without one they do
    /// not end by themselves
    /// @param people how many come at most; unlimited when empty
    public Arrive(
            ArrivalSchedule schedule,
            Enqueue enqueue,
            LongSupplier nanoClock,
            long booksNanos,
            Optional<Duration> duration,
            OptionalLong people) {
        this.schedule = schedule;
        this.enqueue = enqueue;
        this.nanoClock = nanoClock;
        this.booksNanos = booksNanos;
        this.endNanos = duration.map(Duration::toNanos).orElse(Long.MAX_VALUE);
        this.left = people.orElse(Long.MAX_VALUE);
    }

    /// Waits for the next person and lets them in through the door.
    public void step() throws InterruptedException {
        if (ended || schedule.paused()) {
            Thread.sleep(LOOK_WHILE_PAUSED);
            return;
        }
        if (heldBack) {
            // Was on the way when the door closed: the same people come as without the pause.
            heldBack = false;
            enter(nanoClock.getAsLong());
        }
        long dueNanos = schedule.nextNanos();
        if (left <= 0 || dueNanos == ArrivalSchedule.NEVER || schedule.scheduledNanos() > endNanos) {
            ended = true;
            return;
        }
        sleepUntil(dueNanos);
        if (schedule.paused()) {
            heldBack = true;
        } else if (!ended) {
            enter(dueNanos);
        }
    }

    private void enter(long dueNanos) {
        left--;
        enqueue.arrive((dueNanos - booksNanos) / 1_000_000);
    }

    private void sleepUntil(long dueNanos) throws InterruptedException {
        long nanos = dueNanos - nanoClock.getAsLong();
        if (nanos > 0) {
            Thread.sleep(Duration.ofNanos(nanos));
        }
    }

    /// Nobody arrives any more.
    public void end() {
        ended = true;
    }

    public boolean ended() {
        return ended;
    }
}
