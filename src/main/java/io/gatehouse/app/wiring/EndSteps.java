package io.gatehouse.app.wiring;

import io.gatehouse.domain.drill.EndOutcome.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Steps one after the other, each on a thread of its own: one that hangs or fails does not keep the next. For one
/// thread.
final class EndSteps {

    private static final Logger LOG = LoggerFactory.getLogger(EndSteps.class);

    private final List<Failure> failures = new ArrayList<>();

    /// What a step does.
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /// Waits until the step has ended, that long at the most; then it is left alone.
    void within(String what, Duration time, Step step) {
        var done = new CompletableFuture<Boolean>();
        var thread = Thread.ofVirtual().name("end-" + what).start(() -> {
            try {
                step.run();
                done.complete(true);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var cause = e.getCause();
            failed(what, String.valueOf(cause == null ? e.getMessage() : cause.getMessage()));
        } catch (TimeoutException e) {
            thread.interrupt();
            failed(what, "it did not end within " + time.toSeconds() + " s");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            failed(what, "interrupted");
        }
    }

    private void failed(String what, String reason) {
        LOG.warn("{} could not be ended: {}", what, reason);
        failures.add(new Failure(what, reason));
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }
}
