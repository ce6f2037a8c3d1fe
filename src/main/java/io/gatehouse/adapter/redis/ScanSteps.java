package io.gatehouse.adapter.redis;

import io.gatehouse.port.KeySearch;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/// Walks through all keys with `SCAN` in small steps, resting four times as long as each took. Never `KEYS`.
final class ScanSteps {

    private static final int STEP = 500;
    private static final int REST = 4;
    private static final long LEAST_REST_MILLIS = 5;
    private static final long MOST_REST_MILLIS = 200;

    private ScanSteps() {}

    /// Told of the keys of each step.
    @FunctionalInterface
    interface Visitor {
        /// One step's keys.
        ///
        /// @param lookedAt about how many keys were passed so far
        /// @param total keys of the database when it began
        /// @return false when no more are wanted
        boolean step(List<String> keys, long lookedAt, long total);
    }

    /// Walks until the end, until the visitor has enough, or until it is cancelled or interrupted.
    ///
    /// @param pattern of Redis' `MATCH`
    static KeySearch.Ending walk(RedisLink link, String pattern, Visitor visitor, BooleanSupplier cancelled) {
        long total = answer(link, link.answer(link.commands().dbsize()));
        var arguments = ScanArgs.Builder.matches(pattern).limit(STEP);
        ScanCursor cursor = ScanCursor.INITIAL;
        var lookedAt = 0L;
        while (!cursor.isFinished()) {
            if (cancelled.getAsBoolean()) {
                return KeySearch.Ending.CANCELLED;
            }
            var began = System.nanoTime();
            KeyScanCursor<String> step =
                    answer(link, link.answer(link.commands().scan(cursor, arguments)));
            cursor = step;
            lookedAt = Math.min(total, lookedAt + STEP);
            if (!visitor.step(step.getKeys(), cursor.isFinished() ? total : lookedAt, total)) {
                return KeySearch.Ending.ENOUGH;
            }
            if (!cursor.isFinished() && !rested(System.nanoTime() - began)) {
                return KeySearch.Ending.CANCELLED;
            }
        }
        return KeySearch.Ending.COMPLETE;
    }

    /// Sends what was held back and blocks until the answer is there.
    static <T> T answer(RedisLink link, CompletionStage<T> command) {
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
