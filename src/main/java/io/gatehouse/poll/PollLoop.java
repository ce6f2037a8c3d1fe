package io.gatehouse.poll;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Runs one [Poller] at its interval on a virtual thread of its own, and slower (with jitter, at most 5 s apart)
/// while the broker does not answer. Ticks that were missed are not made up for.
public final class PollLoop implements AutoCloseable {

    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private final Poller<?> poller;
    private final Duration interval;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /// Starts polling at once.
    public PollLoop(String name, Poller<?> poller, Duration interval) {
        this.poller = poller;
        this.interval = interval;
        this.thread = Thread.ofVirtual().name("poll-" + name).start(this::run);
    }

    private void run() {
        var due = System.nanoTime();
        var failures = 0;
        while (stop.getCount() > 0) {
            failures = poller.poll() ? 0 : failures + 1;
            due = Math.max(due + pause(failures).toNanos(), System.nanoTime());
            if (stopsWithin(due - System.nanoTime())) {
                break;
            }
        }
        // The interrupt that ended the last poll is not for the closing of its connections.
        Thread.interrupted();
        poller.close();
    }

    private Duration pause(int failures) {
        if (failures == 0) {
            return interval;
        }
        var backoff = interval.multipliedBy(1L << Math.min(failures - 1, 3));
        var capped = backoff.compareTo(SLOWEST) < 0 ? backoff : SLOWEST;
        return capped.multipliedBy(ThreadLocalRandom.current().nextInt(75, 126)).dividedBy(100);
    }

    private boolean stopsWithin(long nanos) {
        try {
            return stop.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Stops after the poll that is under way, interrupting it, and waits until its connections are closed.
    @Override
    public void close() {
        stop.countDown();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
