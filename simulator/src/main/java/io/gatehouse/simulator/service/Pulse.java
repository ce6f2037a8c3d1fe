package io.gatehouse.simulator.service;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Feels whether something that the service depends on answers, within a second and with at most one question under
/// way. Thread-safe.
public final class Pulse {

    private static final long LONGEST_MILLIS = 1_000;

    private final String component;
    private final Runnable question;
    private CompletableFuture<?> asked = CompletableFuture.completedFuture(null);

    /// @param component what is asked, as its health calls it
    /// @param question returns when it has answered; may block, may fail
    public Pulse(String component, Runnable question) {
        this.component = component;
        this.question = question;
    }

    String component() {
        return component;
    }

    /// Why it does not answer, empty when it does. Blocks until then, at most until a second after the time given.
    ///
    /// @param since of [System#nanoTime()]: when the first of several was asked, so that they wait side by side
    Optional<String> failure(long since) {
        var left = Math.max(0, since - System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS));
        try {
            underWay().get(left, TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of("no answer within " + LONGEST_MILLIS + " ms");
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /// Asks, unless the last question is still without an answer.
    void ask() {
        var _ = underWay();
    }

    private synchronized CompletableFuture<?> underWay() {
        if (asked.isDone()) {
            var answer = new CompletableFuture<Boolean>();
            asked = answer;
            Thread.ofVirtual().name("pulse-" + component).start(() -> {
                try {
                    question.run();
                    answer.complete(true);
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
        }
        return asked;
    }
}
