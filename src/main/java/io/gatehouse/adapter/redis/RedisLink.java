package io.gatehouse.adapter.redis;

import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.CompletionStage;

/// One connection whose commands are held back until they are sent as one batch. A command that is not answered in
/// time spoils it: what is half open, or whose answers got out of step, is not used again. Thread-safe.
final class RedisLink implements AutoCloseable {

    private final StatefulRedisConnection<String, String> connection;
    private final RedisFailures failures;
    private final CommandCost cost;
    private volatile boolean wedged;

    RedisLink(StatefulRedisConnection<String, String> connection, RedisFailures failures, CommandCost cost) {
        this.connection = connection;
        this.failures = failures;
        this.cost = cost;
        connection.setAutoFlushCommands(false);
    }

    RedisAsyncCommands<String, String> commands() {
        return connection.async();
    }

    boolean usable() {
        return connection.isOpen() && !wedged;
    }

    /// Sends every command that was held back.
    void send() {
        connection.flushCommands();
    }

    /// The command's answer; a failure of it is one of ours.
    <T> CompletionStage<T> answer(CompletionStage<T> command) {
        var askedAt = System.nanoTime();
        return command.whenComplete((_, failure) -> {
                    cost.add(System.nanoTime() - askedAt);
                    if (failure instanceof RedisCommandTimeoutException) {
                        wedged = true;
                    }
                })
                .exceptionallyCompose(failure -> {
                    throw failures.ofCommand(failure);
                });
    }

    @Override
    public void close() {
        var _ = connection.closeAsync();
    }
}
