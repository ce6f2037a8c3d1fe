package io.gatehouse.adapter.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What the writer and the readers share: the part of everything that is in memory. Thread-safe.
record Memory(Recording recording, AlarmLines lines, CountDownLatch opening) {

    private static final long PATIENCE_SECONDS = 10;

    Memory(StoreLimits limits) {
        this(new Recording(limits), new AlarmLines(), new CountDownLatch(1));
    }

    void opened() {
        opening.countDown();
    }

    boolean isOpened() {
        return opening.getCount() == 0;
    }

    /// Waits until what the file knew is there, for a while.
    void awaitOpened() {
        try {
            var _ = opening.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
