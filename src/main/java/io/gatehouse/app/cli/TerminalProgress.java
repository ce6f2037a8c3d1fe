package io.gatehouse.app.cli;

import io.gatehouse.action.Progress;
import io.gatehouse.action.Text;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Shows how far an execution is, and stops it in good order when the process is told to end (Ctrl+C).
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long STOP_SECONDS = 15;

    private final ActionReport report;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-action");
    private volatile boolean stopRequested;
    private long shown = System.nanoTime();

    TerminalProgress(ActionReport report) {
        this.report = report;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        stopRequested = true;
        try {
            var _ = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void report(Step step) {
        if (System.nanoTime() - shown > EVERY_NANOS) {
            shown = System.nanoTime();
            report.say("%,d of %,d (%,d in flight, %,d held)"
                    .formatted(step.done(), step.total(), step.inFlight(), step.held()));
        }
    }

    @Override
    public void note(Text text) {
        report.say(report.text(text));
    }

    @Override
    public boolean stopRequested() {
        return stopRequested;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending already.
        }
    }
}
