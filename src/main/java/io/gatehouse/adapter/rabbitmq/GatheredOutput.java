package io.gatehouse.adapter.rabbitmq;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Writes to a socket what has gathered since the last write, from a thread of its own: the AMQP client flushes after
/// every single message, and a broker that receives each in a packet of its own works a tenth longer on it.
/// Thread-safe. A write that failed fails the next one.
final class GatheredOutput extends OutputStream {

    private static final int BYTES = 128 * 1024;

    private final OutputStream socket;
    private byte[] gathering = new byte[BYTES];
    private byte[] writing = new byte[BYTES];
    private int gathered;
    private boolean closed;
    private @Nullable IOException failure;

    GatheredOutput(OutputStream socket, String threadName) {
        this.socket = socket;
        Thread.ofPlatform().daemon().name(threadName).start(this::writeOn);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        var from = offset;
        var end = offset + length;
        while (from < end) {
            awaitRoom();
            var part = Math.min(end - from, BYTES - gathered);
            System.arraycopy(bytes, from, gathering, gathered, part);
            gathered += part;
            from += part;
            notifyAll();
        }
    }

    private void awaitRoom() throws IOException {
        try {
            while (gathered == BYTES && failure == null && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
        if (closed) {
            throw new IOException("closed");
        }
    }

    /// What was written is on its way already, as fast as the socket takes it.
    @Override
    public void flush() {}

    private void writeOn() {
        try {
            for (var length = swap(); length > 0; length = swap()) {
                socket.write(writing, 0, length);
                socket.flush();
            }
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until there is something to write.
    ///
    /// @return its length, 0 when it was closed and everything is written
    private synchronized int swap() throws InterruptedException {
        while (gathered == 0 && !closed) {
            wait();
        }
        var full = gathering;
        gathering = writing;
        writing = full;
        var length = gathered;
        gathered = 0;
        notifyAll();
        return length;
    }

    private synchronized void fail(IOException why) {
        failure = why;
        notifyAll();
    }

    /// Takes nothing more.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
