package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.KafkaSurvey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps the newest sweep and has the next one made when the last has rested long enough and somebody asks. A sweep
/// runs on the executor. Thread-safe.
final class Surveyor {

    private final Supplier<KafkaSurvey> survey;
    private final Executor executor;
    private final Duration patience;
    private volatile Optional<KafkaSurvey> lastTaken = Optional.empty();
    private volatile String lastFailure = "";
    private CompletableFuture<KafkaSurvey> newest = CompletableFuture.failedFuture(new IllegalStateException("none"));
    private @Nullable CompletableFuture<KafkaSurvey> running;
    private long dueNanos = System.nanoTime();

    /// Sweeps nothing yet.
    ///
    /// @param survey makes one sweep; blocks
    /// @param patience how long a sweep that is being made is waited for before the last one is given instead
    Surveyor(Supplier<KafkaSurvey> survey, Executor executor, Duration patience) {
        this.survey = survey;
        this.executor = executor;
        this.patience = patience;
    }

    /// The newest sweep, or why it failed.
    synchronized CompletionStage<KafkaSurvey> latest() {
        if (running == null && System.nanoTime() - dueNanos >= 0) {
            var started = new CompletableFuture<KafkaSurvey>();
            running = started;
            var _ = started.whenComplete((taken, failure) -> ended(started, taken, failure));
            executor.execute(() -> sweep(started));
        }
        if (running == null) {
            return newest.copy();
        }
        return newest.isCompletedExceptionally()
                ? running.copy()
                : running.copy().completeOnTimeout(newest.join(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep(CompletableFuture<KafkaSurvey> outcome) {
        try {
            outcome.complete(survey.get());
        } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
        }
    }

    private synchronized void ended(
            CompletableFuture<KafkaSurvey> sweep, @Nullable KafkaSurvey taken, @Nullable Throwable failure) {
        newest = sweep;
        running = null;
        if (taken != null) {
            lastTaken = Optional.of(taken);
            dueNanos = System.nanoTime() + taken.rest().toNanos();
        }
        lastFailure = failure == null ? "" : KafkaFailures.words(failure);
    }

    /// Has the next question wait for a new sweep: Kafka was not there for a while.
    synchronized void distrust() {
        newest = CompletableFuture.failedFuture(new IllegalStateException("no sweep since Kafka did not answer"));
        dueNanos = System.nanoTime();
    }

    /// The last sweep that succeeded.
    Optional<KafkaSurvey> lastTaken() {
        return lastTaken;
    }

    /// Why the newest sweep failed, "" when it did not.
    String lastFailure() {
        return lastFailure;
    }
}
