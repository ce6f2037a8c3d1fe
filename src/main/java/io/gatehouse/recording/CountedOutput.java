package io.gatehouse.recording;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Counts the bytes that go through. Written by one thread at a time, asked by any.
final class CountedOutput extends FilterOutputStream {

    private volatile long written;

    CountedOutput(OutputStream out) {
        super(out);
    }

    long written() {
        return written;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        count(length);
    }

    private void count(int more) {
        written = written + more;
    }
}
