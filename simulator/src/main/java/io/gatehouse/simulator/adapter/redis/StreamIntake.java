package io.gatehouse.simulator.adapter.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// XREADGROUP from a stream; XACK after the work. What consumers held that have not asked for three seconds is
/// claimed by the others: by the consumer's idle time and not, as XAUTOCLAIM does, by the entry's, which would
/// take slow work out of living hands. At least once.
///
/// @param link for everything that does not block
/// @param worker the consumer's name
record StreamIntake(RedisLink link, StreamKeys keys, String worker) implements RedisIntake {

    @Override
    public CompletionStage<List<Taken>> take(RedisAsyncCommands<String, String> blocking, int atMost) {
        return new StreamRead(keys, worker).next(blocking, atMost, false);
    }

    @Override
    public CompletionStage<List<Taken>> beat(int atMost) {
        return StreamScripts.CLAIM
                .<List<Object>>run(
                        link.commands(),
                        new String[] {keys.stream()},
                        keys.group(),
                        worker,
                        StreamScripts.DEAD_AFTER_MILLIS,
                        Integer.toString(atMost))
                .thenApply(StreamScripts::pairs);
    }

    @Override
    public CompletionStage<List<Taken>> mine() {
        return new StreamRead(keys, worker).pending(link.commands());
    }

    @Override
    public CompletionStage<?> ack(Taken taken) {
        return StreamScripts.ACK.run(link.commands(), new String[] {keys.stream()}, keys.group(), taken.id());
    }

    @Override
    public CompletionStage<?> reject(Taken taken) {
        return give(taken, keys.dead());
    }

    /// To the end of the stream: a stream has no way back to its front.
    @Override
    public CompletionStage<?> requeue(Taken taken) {
        return give(taken, keys.stream());
    }

    private CompletionStage<?> give(Taken taken, String to) {
        String[] both = {keys.stream(), to};
        return StreamScripts.GIVE.run(link.commands(), both, keys.group(), taken.id(), StreamKeys.FIELD, taken.body());
    }
}
