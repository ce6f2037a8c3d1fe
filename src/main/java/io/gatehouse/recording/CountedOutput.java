package io.gatehouse.recording;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the bytes that go through. Written by one thread at a time, asked by any.
final class CountedOutput extends FilterOutputStream {

    private final AtomicLong written = new AtomicLong();

    CountedOutput(OutputStream out) {
        super(out);
    }

    long written() {
        return written.get();
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        written.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        written.addAndGet(length);
    }
}
