package io.gatehouse.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.LedgerSnapshot.Differences;
import io.gatehouse.domain.LedgerSnapshot.Places;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What a service publishes of itself.
class PublishedMetersTest {

    private static final LedgerSnapshot NOBODY =
            new LedgerSnapshot(0, new Places(0, 0, 0, 0, 0, 0, 0, 0), 0, Differences.NONE);

    @Test
    void aCounterGoesOnCountingAfterAGarbageCollection() {
        var meters = new TrafficMeter(() -> 0).published();
        var timeouts = new AtomicLong();
        meters.counter("reservation.lock.timeout", "Locks not got in time", () -> timeouts.get());

        collectGarbage();
        timeouts.set(5);

        assertThat(meters.scrape(NOBODY)).contains("reservation_lock_timeout_total 5.0");
    }

    private static void collectGarbage() {
        var witness = new WeakReference<>(new Object());
        await().until(() -> {
            System.gc();
            return witness.get() == null;
        });
    }
}
