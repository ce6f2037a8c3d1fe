package io.gatehouse.poll;

import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Tripwire;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks one [Tripwire] twice a second on a thread of its own, and less often while nobody answers.
final class TripLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TripLoop.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    /// Rights are given by people, who need longer than that.
    private static final Duration REFUSED = Duration.ofMinutes(1);

    private final String name;
    private final Tripwire tripwire;
    private final Runnable onTrip;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private int failures;
    private boolean refusalTold;

    /// Starts asking.
    ///
    /// @param onTrip called on the asking thread; must not block
    TripLoop(String name, Tripwire tripwire, Runnable onTrip) {
        this.name = name;
        this.tripwire = tripwire;
        this.onTrip = onTrip;
        this.thread = Thread.ofPlatform().daemon().name("trip-" + name).start(this::run);
    }

    private void run() {
        var pause = EVERY;
        while (!stopsWithin(pause)) {
            pause = ask();
        }
    }

    /// How long to wait until the next question.
    private Duration ask() {
        try {
            if (tripwire.tripped()) {
                onTrip.run();
            }
            failures = 0;
            return EVERY;
        } catch (BrokerException.AccessDenied | BrokerException.NotFound e) {
            if (!refusalTold) {
                LOG.info("{}: its own alarms are seen at the polling interval only: {}", name, e.getMessage());
                refusalTold = true;
            }
            return REFUSED;
        } catch (RuntimeException e) {
            // Who does not answer is the poller's news; here it only means to ask less often.
            LOG.debug("{}: the tripwire has no answer", name, e);
            failures++;
            return Backoff.after(failures, EVERY);
        }
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /// Asks no more and waits until a question under way has ended.
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
