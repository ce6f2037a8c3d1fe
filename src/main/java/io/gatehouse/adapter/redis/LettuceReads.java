package io.gatehouse.adapter.redis;

import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RedisReads;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The questions of one tick; Lettuce writes them to the socket without waiting for one another's answers.
final class LettuceReads implements RedisReads {

    private final RedisAsyncCommands<String, String> redis;
    private final String address;
    private final Consumer<String> version;
    private @Nullable CompletionStage<Map<String, String>> info;

    LettuceReads(RedisAsyncCommands<String, String> redis, String address, Consumer<String> version) {
        this.redis = redis;
        this.address = address;
        this.version = version;
    }

    @Override
    public CompletionStage<Long> sortedSetSize(String key) {
        return translated(redis.zcard(key));
    }

    @Override
    public CompletionStage<OptionalLong> lowestScore(String key) {
        return translated(redis.zrangeWithScores(key, 0, 0))
                .thenApply(first -> first.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of((long) first.getFirst().getScore()));
    }

    @Override
    public CompletionStage<Long> setSize(String key) {
        return translated(redis.scard(key));
    }

    @Override
    public CompletionStage<Map<String, String>> info() {
        var asked = info;
        if (asked == null) {
            asked = translated(redis.info()).thenApply(this::fields);
            info = asked;
        }
        return asked;
    }

    private Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        for (var line : List.of(text.split("\r?\n"))) {
            var colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) != '#') {
                fields.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        version.accept(fields.getOrDefault("redis_version", ""));
        return Map.copyOf(fields);
    }

    private <T> CompletionStage<T> translated(CompletionStage<T> answer) {
        return answer.exceptionallyCompose(failure -> {
            var cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw switch (cause) {
                case RedisCommandTimeoutException e ->
                    new BrokerException.Unreachable(Broker.REDIS, address + ": " + e.getMessage(), e);
                case RedisException e
                when e.getMessage() != null && e.getMessage().contains("onnect") ->
                    new BrokerException.Unreachable(Broker.REDIS, address + ": " + e.getMessage(), e);
                default -> new BrokerException.Refused(Broker.REDIS, address + ": " + cause.getMessage(), cause);
            };
        });
    }
}
