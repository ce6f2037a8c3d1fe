package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.KeySearch;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Finds keys with `SCAN` in small steps, resting four times as long as each took, on a connection of its own that is
/// gone when the search ends. Never `KEYS`.
public final class ThrottledScan implements KeySearch {

    private static final int STEP = 500;
    private static final int REST = 4;
    private static final long LEAST_REST_MILLIS = 5;
    private static final long MOST_REST_MILLIS = 200;

    private final Endpoints.Redis endpoint;
    private final Optional<String> password;
    private final Duration timeout;

    /// Connects only while it searches.
    ///
    /// @param timeout for connecting and for each step
    public ThrottledScan(Endpoints.Redis endpoint, Optional<String> password, Duration timeout) {
        this.endpoint = endpoint;
        this.password = password;
        this.timeout = timeout;
    }

    @Override
    public Result find(String pattern, int atMost, Consumer<Progress> progress, BooleanSupplier cancelled) {
        try (var connector = new RedisConnector(endpoint, password, timeout);
                var link = connector.connect()) {
            return find(link, pattern, atMost, progress, cancelled);
        }
    }

    private static Result find(
            RedisLink link, String pattern, int atMost, Consumer<Progress> progress, BooleanSupplier cancelled) {
        var found = new TreeSet<String>();
        long total = answer(link, link.answer(link.commands().dbsize()));
        var arguments = ScanArgs.Builder.matches(pattern).limit(STEP);
        ScanCursor cursor = ScanCursor.INITIAL;
        var lookedAt = 0L;
        while (!cursor.isFinished()) {
            if (cancelled.getAsBoolean()) {
                return new Result(List.copyOf(found), Ending.CANCELLED);
            }
            var began = System.nanoTime();
            KeyScanCursor<String> step =
                    answer(link, link.answer(link.commands().scan(cursor, arguments)));
            var took = System.nanoTime() - began;
            found.addAll(step.getKeys());
            cursor = step;
            lookedAt = Math.min(total, lookedAt + STEP);
            progress.accept(new Progress(cursor.isFinished() ? total : lookedAt, total, found.size()));
            if (found.size() >= atMost) {
                return new Result(found.stream().limit(atMost).toList(), Ending.ENOUGH);
            }
            if (!cursor.isFinished() && !rested(took)) {
                return new Result(List.copyOf(found), Ending.CANCELLED);
            }
        }
        return new Result(List.copyOf(found), Ending.COMPLETE);
    }

    private static <T> T answer(RedisLink link, CompletionStage<T> command) {
        link.send();
        try {
            return command.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException ours ? ours : e;
        }
    }

    private static boolean rested(long tookNanos) {
        try {
            Thread.sleep(Math.clamp(REST * tookNanos / 1_000_000, LEAST_REST_MILLIS, MOST_REST_MILLIS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
