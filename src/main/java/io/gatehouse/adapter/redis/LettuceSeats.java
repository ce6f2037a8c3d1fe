package io.gatehouse.adapter.redis;

import io.gatehouse.port.RedisSeats;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Seats over Lettuce. State and lock are plain texts as documented, or hashes as some clients' locks are.
final class LettuceSeats implements RedisSeats {

    /// KEYS: lock. ARGV: holder seen.
    private static final Script RELEASE = Script.yesOrNo("""
            local kind = redis.call('TYPE', KEYS[1])['ok']
            local holder
            if kind == 'string' then
              holder = redis.call('GET', KEYS[1])
            elseif kind == 'hash' then
              local flat = redis.call('HGETALL', KEYS[1])
              local parts = {}
              for i = 1, #flat, 2 do parts[#parts + 1] = flat[i] .. '=' .. flat[i + 1] end
              table.sort(parts)
              holder = table.concat(parts, ' ')
            end
            if holder ~= ARGV[1] then return 0 end
            return redis.call('DEL', KEYS[1])
            """);

    private final CommandLink link;

    LettuceSeats(CommandLink link) {
        this.link = link;
    }

    @Override
    public Seat find(String seat) {
        var state = RedisSeats.stateKey(seat);
        var lock = RedisSeats.lockKey(seat);
        return new Seat(content(state), expiresIn(state), content(lock), expiresIn(lock));
    }

    private Optional<String> content(String key) {
        return switch (link.ask(redis -> redis.type(key))) {
            case "none" -> Optional.empty();
            case "hash" -> Optional.of(line(link.ask(redis -> redis.hgetall(key))));
            default -> link.ask(redis -> redis.get(key).thenApply(Optional::ofNullable));
        };
    }

    /// The fields in the order in which the script has them.
    private static String line(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Optional<Duration> expiresIn(String key) {
        long millis = link.ask(redis -> redis.pttl(key));
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    @Override
    public boolean release(String seat, String holder) {
        return link.change(redis -> RELEASE.run(redis, new String[] {RedisSeats.lockKey(seat)}, holder));
    }
}
