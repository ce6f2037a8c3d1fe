package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import java.time.Duration;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was published on one channel and is not confirmed yet. Thread-safe.
final class PutWindow {

    private static final int MOST_MESSAGES = 1_000;
    private static final long MOST_BYTES = 32L << 20;

    private final TreeMap<Long, Integer> open = new TreeMap<>();
    private long sent;
    private long openBytes;
    private long confirmedBeforeFailure;
    private @Nullable BrokerException failure;

    /// One more message is sent; the n-th call stands for the sequence number n.
    synchronized void sent(int bodyBytes) {
        check();
        sent++;
        open.put(sent, bodyBytes);
        openBytes += bodyBytes;
    }

    synchronized void confirmed(long sequence, boolean upTo) {
        if (upTo) {
            var taken = open.headMap(sequence, true);
            taken.values().forEach(bytes -> openBytes -= bytes);
            taken.clear();
        } else {
            var bytes = open.remove(sequence);
            openBytes -= bytes == null ? 0 : bytes;
        }
        notifyAll();
    }

    /// The first failure is the one that is told.
    synchronized void failed(BrokerException why) {
        if (failure == null) {
            confirmedBeforeFailure = confirmed();
            failure = why;
        }
        notifyAll();
    }

    /// The first so many are confirmed. What is confirmed after a failure does not count: a message that came back as
    /// unroutable is confirmed too.
    synchronized long confirmed() {
        if (failure != null) {
            return confirmedBeforeFailure;
        }
        return open.isEmpty() ? sent : open.firstKey() - 1;
    }

    synchronized boolean awaitRoom(Duration patience) {
        return await(patience, MOST_MESSAGES - 1, MOST_BYTES);
    }

    synchronized boolean awaitConfirmed(Duration patience) {
        return await(patience, 0, 0);
    }

    private boolean await(Duration patience, int mostMessages, long mostBytes) {
        var deadline = System.nanoTime() + patience.toNanos();
        check();
        while (open.size() > mostMessages || openBytes > mostBytes) {
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BrokerException.Unreachable(Broker.RABBITMQ, "Waiting for confirms was interrupted", e);
            }
            check();
        }
        return true;
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
