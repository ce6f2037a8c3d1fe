package io.gatehouse.port;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.domain.StreamState;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Answers that a test gives by hand; what it gives none for is not to be asked.
public class FedRedis implements RedisReads {

    private static <T> CompletionStage<T> notFed() {
        return CompletableFuture.failedFuture(new AssertionError("the test has no answer to this"));
    }

    @Override
    public CompletionStage<Long> sortedSetSize(String key) {
        return notFed();
    }

    @Override
    public CompletionStage<OptionalLong> lowestScore(String key) {
        return notFed();
    }

    @Override
    public CompletionStage<Long> setSize(String key) {
        return notFed();
    }

    @Override
    public CompletionStage<Long> listSize(String key) {
        return notFed();
    }

    @Override
    public CompletionStage<RedisState> state() {
        return notFed();
    }

    @Override
    public CompletionStage<StreamState> stream(String key) {
        return notFed();
    }

    @Override
    public CompletionStage<Long> subscribers(String channel) {
        return notFed();
    }

    @Override
    public CompletionStage<List<String>> channels() {
        return notFed();
    }

    @Override
    public CompletionStage<Long> patterns() {
        return notFed();
    }

    @Override
    public CompletionStage<KeyState> key(String key) {
        return notFed();
    }

    @Override
    public CompletionStage<BullQueue> bullQueue(String name) {
        return notFed();
    }

    @Override
    public CompletionStage<SlowLog> slowLog(int newest) {
        return notFed();
    }
}
