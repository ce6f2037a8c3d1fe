package io.gatehouse.simulator.adapter.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// XREADGROUP with NOACK from a stream: acknowledged as it is handed out, before any work. At most once.
///
/// @param link for everything that does not block
/// @param worker the consumer's name
record UnackedIntake(RedisLink link, StreamKeys keys, String worker) implements RedisIntake {

    @Override
    public CompletionStage<List<Taken>> take(RedisAsyncCommands<String, String> blocking, int atMost) {
        return new StreamRead(keys, worker).next(blocking, atMost, true);
    }

    @Override
    public CompletionStage<List<Taken>> beat(int atMost) {
        return CompletableFuture.completedStage(List.of());
    }

    @Override
    public CompletionStage<List<Taken>> mine() {
        return CompletableFuture.completedStage(List.of());
    }

    /// Only makes room: the group has moved on when it was handed out.
    @Override
    public CompletionStage<?> ack(Taken taken) {
        return link.commands().xdel(keys.stream(), taken.id());
    }

    @Override
    public CompletionStage<?> reject(Taken taken) {
        return give(taken, keys.dead());
    }

    @Override
    public CompletionStage<?> requeue(Taken taken) {
        return give(taken, keys.stream());
    }

    private CompletionStage<?> give(Taken taken, String to) {
        var _ = link.commands().xdel(keys.stream(), taken.id());
        return link.commands().xadd(to, Map.of(StreamKeys.FIELD, taken.body()));
    }
}
