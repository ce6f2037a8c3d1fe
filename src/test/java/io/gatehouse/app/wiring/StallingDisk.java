package io.gatehouse.app.wiring;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/// A disk that a test has stall: whoever writes then waits until it goes on. Thread-safe.
final class StallingDisk extends FilterOutputStream {

    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile boolean heldUp;

    StallingDisk(OutputStream out) {
        super(out);
    }

    void stall() {
        open = new CountDownLatch(1);
    }

    void goOn() {
        open.countDown();
    }

    /// Whether somebody waits.
    boolean isHeldUp() {
        return heldUp;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            heldUp = open.getCount() > 0;
            open.await();
            heldUp = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        out.write(bytes, from, length);
    }
}
