package io.gatehouse.simulator.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One direction of one connection: one thread takes what comes, another lets it go on when the network would have.
/// What waits in between is bounded, so that a slow network slows its sender. A change of the network is felt at once,
/// also by what waits already.
final class Flow {

    /// About what a socket's own buffers hold.
    private static final int MOST_WAITING_BYTES = 256 * 1024;

    private static final int READ_BYTES = 16 * 1024;

    private final Lane lane;
    private final SplittableRandom luck;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Chunk> waiting = new ArrayDeque<>();
    private final Pace pace = new Pace();
    private int waitingBytes;
    private boolean ended;
    private boolean swallowed;
    private @Nullable IOException failure;

    Flow(Lane lane, SplittableRandom luck) {
        this.lane = lane;
        this.luck = luck;
    }

    /// Takes what comes until it ends; how it ended is told to whoever is at [#letGo].
    ///
    /// @throws InterruptedException when interrupted meanwhile
    void take(InputStream from) throws InterruptedException {
        var buffer = new byte[READ_BYTES];
        try {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                add(Arrays.copyOf(buffer, read));
            }
            end(null);
        } catch (IOException e) {
            end(e);
        }
    }

    private void add(byte[] bytes) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waitingBytes >= MOST_WAITING_BYTES) {
                changed.await();
            }
            waiting.add(new Chunk(bytes, System.nanoTime(), luck.nextDouble(), luck.nextDouble()));
            waitingBytes += bytes.length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable IOException reason) {
        lock.lock();
        try {
            ended = true;
            failure = reason;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Lets everything go on, in its order and its time, until it has ended orderly.
    ///
    /// @throws IOException when it ended by a reset, or must: something got lost in a network that works again
    /// @throws InterruptedException when interrupted meanwhile
    void letGo(OutputStream to) throws IOException, InterruptedException {
        for (var next = next(); next != null; next = next()) {
            for (int at = 0; at < next.length(); ) {
                int piece = awaitPiece(next.length() - at);
                to.write(next.bytes(), at, piece);
                at += piece;
            }
        }
    }

    private @Nullable Chunk next() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                if (lane.swallows()) {
                    swallow();
                    changed.await();
                } else if (swallowed) {
                    throw new IOException("the peer does not know this connection any more");
                } else if (!waiting.isEmpty()) {
                    var first = waiting.getFirst();
                    long left = first.arrivedNanos() + lane.delayNanos(first) - System.nanoTime();
                    if (left <= 0) {
                        remove();
                        return first;
                    }
                    var _ = changed.awaitNanos(left);
                } else if (ended) {
                    if (failure != null) {
                        throw failure;
                    }
                    return null;
                } else {
                    changed.await();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void swallow() {
        swallowed |= ended || !waiting.isEmpty();
        while (!waiting.isEmpty()) {
            remove();
        }
    }

    private void remove() {
        waitingBytes -= waiting.removeFirst().length();
        changed.signalAll();
    }

    private int awaitPiece(int bytes) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long rate = lane.bytesPerSecond();
            for (long left = pace.waitNanos(System.nanoTime(), rate);
                    left > 0;
                    left = pace.waitNanos(System.nanoTime(), rate)) {
                var _ = changed.awaitNanos(left);
                rate = lane.bytesPerSecond();
            }
            int piece = Pace.piece(bytes, rate);
            pace.passed(System.nanoTime(), piece, rate);
            return piece;
        } finally {
            lock.unlock();
        }
    }

    /// The network is another one now.
    void feel() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
