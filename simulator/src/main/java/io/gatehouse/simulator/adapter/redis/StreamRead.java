package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.simulator.adapter.redis.RedisIntake.Taken;
import io.lettuce.core.Consumer;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Reads as a member of the stream's group.
///
/// @param worker the consumer's name
record StreamRead(StreamKeys keys, String worker) {

    private static final Duration WAIT = Duration.ofMillis(500);

    /// What nobody has got yet.
    ///
    /// @param acknowledged true when reading it is all that there will be heard of it
    CompletionStage<List<Taken>> next(RedisAsyncCommands<String, String> blocking, int atMost, boolean acknowledged) {
        var args = XReadArgs.Builder.block(WAIT).count(atMost).noack(acknowledged);
        return read(blocking, args, StreamOffset.lastConsumed(keys.stream()));
    }

    /// What this worker has got and not acknowledged.
    CompletionStage<List<Taken>> pending(RedisAsyncCommands<String, String> commands) {
        return read(commands, new XReadArgs(), StreamOffset.from(keys.stream(), "0"));
    }

    // An array of a generic type, which is only read.
    @SuppressWarnings("unchecked")
    private CompletionStage<List<Taken>> read(
            RedisAsyncCommands<String, String> commands, XReadArgs args, StreamOffset<String> from) {
        return commands.xreadgroup(Consumer.from(keys.group(), worker), args, from)
                .thenApply(StreamRead::taken);
    }

    private static List<Taken> taken(List<StreamMessage<String, String>> entries) {
        return entries.stream()
                // An operator may have deleted what is pending.
                .filter(entry -> entry.getBody() != null)
                .map(entry -> new Taken(entry.getId(), entry.getBody().getOrDefault(StreamKeys.FIELD, "")))
                .toList();
    }
}
