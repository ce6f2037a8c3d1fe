package io.gatehouse.adapter.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.CompletionStage;

/// A Lua script that Redis carries out as one step. Its text is sent each time: it is short, and a Redis that was
/// restarted knows no script.
record Script(String text, ScriptOutputType output) {

    /// A script that answers with 1 when it was done and with 0 when nothing was changed.
    static Script yesOrNo(String text) {
        return new Script(text, ScriptOutputType.BOOLEAN);
    }

    static Script number(String text) {
        return new Script(text, ScriptOutputType.INTEGER);
    }

    /// A script that answers with a text, or with nothing.
    static Script words(String text) {
        return new Script(text, ScriptOutputType.VALUE);
    }

    <T> CompletionStage<T> run(RedisAsyncCommands<String, String> redis, String[] keys, String... arguments) {
        return redis.eval(text, output, keys, arguments);
    }
}
