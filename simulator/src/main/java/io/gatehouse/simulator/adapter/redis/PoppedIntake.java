package io.gatehouse.simulator.adapter.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/// BRPOP from a list: Redis forgets a request as it hands it out. At most once.
///
/// @param link for everything that does not block
record PoppedIntake(RedisLink link, String list, String dead, AtomicLong count) implements RedisIntake {

    private static final double WAIT_SECONDS = 0.5;

    @Override
    public CompletionStage<List<Taken>> take(RedisAsyncCommands<String, String> blocking, int atMost) {
        return blocking.brpop(WAIT_SECONDS, list)
                .thenApply(popped -> popped == null
                        ? List.of()
                        : List.of(new Taken(Long.toString(count.incrementAndGet()), popped.getValue())));
    }

    @Override
    public CompletionStage<List<Taken>> beat(int atMost) {
        return CompletableFuture.completedStage(List.of());
    }

    @Override
    public CompletionStage<List<Taken>> mine() {
        return CompletableFuture.completedStage(List.of());
    }

    @Override
    public CompletionStage<?> ack(Taken taken) {
        return CompletableFuture.completedStage(taken);
    }

    @Override
    public CompletionStage<?> reject(Taken taken) {
        return link.commands().lpush(dead, taken.body());
    }

    @Override
    public CompletionStage<?> requeue(Taken taken) {
        return link.commands().rpush(list, taken.body());
    }
}
