package io.gatehouse.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Holds the delivering thread back while the broker blocks publishing or the operator pauses, for the pace, and for
/// good once it is shut.
final class Gate {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean blocked;
    private volatile boolean held;
    private volatile boolean shut;

    /// Waits until a message may be sent.
    ///
    /// @param waitNanos how long at least
    /// @param stop looked at while waiting
    /// @return false when nothing is to be sent any more
    boolean pass(long waitNanos, BooleanSupplier stop) {
        if (waitNanos <= 0 && !isClosed()) {
            return !shut;
        }
        lock.lock();
        try {
            var until = System.nanoTime() + waitNanos;
            for (var left = waitNanos; left > 0 || isClosed(); left = until - System.nanoTime()) {
                if (shut || stop.getAsBoolean()) {
                    return false;
                }
                var _ = changed.awaitNanos(isClosed() ? LOOK_NANOS : Math.min(left, LOOK_NANOS));
            }
            return !shut;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Nothing passes just now, by the broker's will or the operator's.
    boolean isClosed() {
        return blocked || held;
    }

    /// Holds everything back for as long as the operator wants.
    void hold(boolean nowHeld) {
        if (held != nowHeld) {
            lock.lock();
            try {
                held = nowHeld;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    void block(boolean nowBlocked) {
        lock.lock();
        try {
            blocked = nowBlocked;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void shut() {
        lock.lock();
        try {
            shut = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
