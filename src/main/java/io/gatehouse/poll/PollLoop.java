package io.gatehouse.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Runs one [Poller] at its interval on a thread of its own, and slower (with jitter, at most 5 s apart) while the
/// broker does not answer. Ticks that were missed are not made up for. Where the source has a tripwire, a poll follows
/// at once when that was tripped.
///
/// It is a platform thread: looking up a host that no name server knows would hold up the carrier of a virtual one,
/// and with it the other brokers.
public final class PollLoop implements AutoCloseable {

    private final Poller<?> poller;
    private final Duration interval;
    private final Semaphore wanted = new Semaphore(0);
    private volatile boolean closed;
    private final Thread thread;
    private final Optional<TripLoop> trips;

    /// Starts polling at once.
    public PollLoop(String name, Poller<?> poller, Duration interval) {
        this.poller = poller;
        this.interval = interval;
        this.thread = Thread.ofPlatform().daemon().name("poll-" + name).start(this::run);
        this.trips = poller.tripwire().map(tripwire -> new TripLoop(name, tripwire, this::pollNow));
    }

    /// Polls without waiting for the interval to be over; while a poll is under way, another one follows it. Any
    /// thread.
    public void pollNow() {
        wanted.release();
    }

    private void run() {
        var due = System.nanoTime();
        var failures = 0;
        while (!closed) {
            wanted.drainPermits();
            failures = poller.poll() ? 0 : failures + 1;
            due = Math.max(due + Backoff.after(failures, interval).toNanos(), System.nanoTime());
            if (isWantedBefore(due)) {
                due = System.nanoTime();
            }
        }
        // The interrupt that ended the last poll is not for the closing of its connections.
        Thread.interrupted();
        poller.close();
    }

    private boolean isWantedBefore(long due) {
        try {
            return wanted.tryAcquire(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            closed = true;
            return false;
        }
    }

    /// Stops after the poll that is under way, interrupting it, and waits until its connections are closed.
    @Override
    public void close() {
        trips.ifPresent(TripLoop::close);
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
