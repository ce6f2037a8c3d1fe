package io.gatehouse.simulator.pipeline;

import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one step again and again on a thread of its own until it is closed. A step that fails is logged and
/// followed by a pause; it never ends the loop.
public final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 250;

    private final String name;
    private final Step step;
    private final Thread thread;
    private volatile boolean closed;

    /// One round of the loop; it blocks or sleeps as it needs and ends early when interrupted.
    @FunctionalInterface
    public interface Step {
        void run() throws InterruptedException;
    }

    private Loop(String name, Step step, ThreadFactory threads) {
        this.name = name;
        this.step = step;
        this.thread = threads.newThread(this::run);
    }

    /// A started loop on a virtual thread.
    public static Loop start(String name, Step step) {
        return started(new Loop(name, step, Thread.ofVirtual().name(name).factory()));
    }

    /// A started loop on a thread of the system, for clients that would pin a virtual one.
    public static Loop startOnPlatformThread(String name, Step step) {
        return started(
                new Loop(name, step, Thread.ofPlatform().daemon().name(name).factory()));
    }

    private static Loop started(Loop loop) {
        loop.thread.start();
        return loop;
    }

    private void run() {
        String lastFailure = "";
        while (!closed) {
            try {
                step.run();
                lastFailure = "";
            } catch (InterruptedException _) {
                // Only close() interrupts, and it has set the flag.
            } catch (RuntimeException e) {
                if (closed) {
                    return;
                }
                String failure = String.valueOf(e.getMessage());
                if (!failure.equals(lastFailure)) {
                    LOG.warn("{} goes on after: {}", name, failure);
                    LOG.debug("{} failed", name, e);
                    lastFailure = failure;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException _) {
            // As above: closing.
        }
    }

    /// Interrupts the step and waits until it has ended.
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(100);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
