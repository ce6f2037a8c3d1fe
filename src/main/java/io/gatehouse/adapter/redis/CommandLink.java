package io.gatehouse.adapter.redis;

import io.gatehouse.port.BrokerException;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The connection of an operator's commands, opened by the first one and again after it was lost. Nothing is sent a
/// second time by itself. Thread-safe; blocks up to the connector's time-out.
final class CommandLink implements AutoCloseable {

    private final RedisConnector connector;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable RedisLink link;

    CommandLink(RedisConnector connector) {
        this.connector = connector;
    }

    /// Asks something that changes nothing.
    <T> T ask(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> question) {
        return answer(open(), question);
    }

    /// Has Redis carry out a step that changes something.
    ///
    /// @throws BrokerException.Unreachable which tells whether it may have been done
    <T> T change(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> step) {
        var open = open();
        try {
            return answer(open, step);
        } catch (BrokerException.Unreachable e) {
            throw e.inDoubt();
        }
    }

    private static <T> T answer(RedisLink open, Function<RedisAsyncCommands<String, String>, CompletionStage<T>> step) {
        var answer = open.answer(step.apply(open.commands()));
        open.send();
        try {
            return answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException ours ? ours : e;
        }
    }

    private RedisLink open() {
        lock.lock();
        try {
            var open = link;
            if (open == null || !open.usable()) {
                if (open != null) {
                    link = null;
                    open.close();
                }
                open = connector.connect();
                link = open;
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        connector.close();
    }
}
