package io.gatehouse.adapter.redis;

import io.gatehouse.domain.KeyState;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The questions about one key. Which command tells its size depends on its type, which is taken from the last look;
/// only a key that is new or has changed its type needs a second way.
final class KeyLook {

    private static final String NONE = "none";

    private final RedisLink link;
    private final Remembered remembered;
    private final String key;

    KeyLook(RedisLink link, Remembered remembered, String key) {
        this.link = link;
        this.remembered = remembered;
        this.key = key;
    }

    CompletionStage<KeyState> ask() {
        var redis = link.commands();
        var expected = remembered.typeOf(key);
        var type = link.answer(redis.type(key));
        var memory = link.answer(redis.memoryUsage(key)).thenApply(KeyLook::optional);
        var millisLeft = link.answer(redis.pttl(key));
        // An expected size that no longer fits fails by itself; nobody looks at it then.
        var size = sizeOf(expected);
        return type.thenCompose(now -> {
            remembered.typeOf(key, now);
            CompletionStage<OptionalLong> rightSize = now.equals(expected) ? size : askAgain(now);
            return rightSize
                    .thenCombine(memory, (entries, bytes) -> new KeyState(key, now, entries, bytes, never()))
                    .thenCombine(millisLeft, KeyLook::withTimeLeft);
        });
    }

    private CompletionStage<OptionalLong> askAgain(String type) {
        var size = sizeOf(type);
        link.send();
        return size;
    }

    private CompletionStage<OptionalLong> sizeOf(String type) {
        var redis = link.commands();
        var command = switch (type) {
            case "string" -> redis.strlen(key);
            case "list" -> redis.llen(key);
            case "set" -> redis.scard(key);
            case "zset" -> redis.zcard(key);
            case "hash" -> redis.hlen(key);
            case "stream" -> redis.xlen(key);
            default -> null; // None, or the type of a module: Redis has no size for it.
        };
        return command == null
                ? CompletableFuture.completedStage(OptionalLong.empty())
                : link.answer(command).thenApply(KeyLook::optional);
    }

    private static OptionalLong optional(@Nullable Long answer) {
        return answer == null ? OptionalLong.empty() : OptionalLong.of(answer);
    }

    private static Optional<Duration> never() {
        return Optional.empty();
    }

    private static KeyState withTimeLeft(KeyState known, long millis) {
        return millis < 0 || known.type().equals(NONE)
                ? known
                : new KeyState(
                        known.key(),
                        known.type(),
                        known.size(),
                        known.memoryBytes(),
                        Optional.of(Duration.ofMillis(millis)));
    }
}
