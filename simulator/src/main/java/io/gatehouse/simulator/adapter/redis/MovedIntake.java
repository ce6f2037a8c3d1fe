package io.gatehouse.simulator.adapter.redis;

import io.lettuce.core.LMoveArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// BLMOVE from a list into the worker's own list, where a request stays until it is settled. Lists of workers that
/// gave no sign of life for three seconds are put back by the others. At least once.
///
/// @param link for everything that does not block
/// @param worker no other worker ever has this name
record MovedIntake(RedisLink link, String list, String dead, String worker) implements RedisIntake {

    private static final double WAIT_SECONDS = 0.5;

    @Override
    public CompletionStage<List<Taken>> take(RedisAsyncCommands<String, String> blocking, int atMost) {
        return blocking.blmove(list, own(), LMoveArgs.Builder.rightLeft(), WAIT_SECONDS)
                .thenApply(moved -> moved == null ? List.of() : List.of(new Taken("", moved)));
    }

    @Override
    public CompletionStage<List<Taken>> beat(int atMost) {
        return ListScripts.BEAT
                .run(link.commands(), new String[] {list}, worker, ListScripts.DEAD_AFTER_MILLIS)
                .thenApply(_ -> List.of());
    }

    @Override
    public CompletionStage<List<Taken>> mine() {
        return link.commands()
                .lrange(own(), 0, -1)
                .thenApply(bodies ->
                        bodies.stream().map(body -> new Taken("", body)).toList());
    }

    @Override
    public CompletionStage<?> ack(Taken taken) {
        return link.commands().lrem(own(), 1, taken.body());
    }

    @Override
    public CompletionStage<?> reject(Taken taken) {
        return ListScripts.GIVE.run(link.commands(), new String[] {own(), dead}, taken.body(), "LPUSH");
    }

    @Override
    public CompletionStage<?> requeue(Taken taken) {
        return ListScripts.GIVE.run(link.commands(), new String[] {own(), list}, taken.body(), "RPUSH");
    }

    private String own() {
        return list + ":held:" + worker;
    }
}
