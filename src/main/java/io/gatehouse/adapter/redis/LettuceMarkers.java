package io.gatehouse.adapter.redis;

import io.gatehouse.port.RedisMarkers;
import io.lettuce.core.KeyValue;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Marks over Lettuce.
final class LettuceMarkers implements RedisMarkers {

    /// KEYS: mark. ARGV: value, milliseconds.
    private static final Script KEEP = Script.yesOrNo("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('PEXPIRE', KEYS[1], ARGV[2])
            """);

    /// KEYS: mark. ARGV: value.
    private static final Script TAKE_BACK = Script.yesOrNo("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('DEL', KEYS[1])
            """);

    private final CommandLink link;

    LettuceMarkers(CommandLink link) {
        this.link = link;
    }

    @Override
    public boolean set(String key, String value, Duration lasting) {
        var once = SetArgs.Builder.nx().px(lasting.toMillis());
        return link.change(redis -> redis.set(key, value, once).thenApply(Optional::ofNullable))
                .isPresent();
    }

    @Override
    public boolean keep(String key, String value, Duration lasting) {
        return link.change(redis -> KEEP.run(redis, new String[] {key}, value, Long.toString(lasting.toMillis())));
    }

    @Override
    public boolean takeBack(String key, String value) {
        return link.change(redis -> TAKE_BACK.run(redis, new String[] {key}, value));
    }

    @Override
    public Set<String> marked(List<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        List<KeyValue<String, String>> values = link.ask(redis -> redis.mget(keys.toArray(String[]::new)));
        return values.stream().filter(KeyValue::hasValue).map(KeyValue::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
