package io.gatehouse.adapter.redis;

import io.gatehouse.domain.AdmissionKeys;
import io.gatehouse.port.RedisActive;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.ValueScanCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The active users over Lettuce.
final class LettuceActive implements RedisActive {

    private static final int STEP = 500;
    private static final Instant NEVER = Instant.MAX;

    /// KEYS: active users, expiry. ARGV: user, expiry seen or "".
    private static final Script REMOVE = Script.yesOrNo("""
            if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 0 then return 0 end
            local at = redis.call('HGET', KEYS[2], ARGV[1]) or ''
            if tonumber(at) ~= tonumber(ARGV[2]) then return 0 end
            redis.call('HDEL', KEYS[2], ARGV[1])
            return redis.call('SREM', KEYS[1], ARGV[1])
            """);

    /// KEYS: active users, expiry, line. ARGV: user, expiry or "".
    private static final Script ADD = Script.yesOrNo("""
            if redis.call('ZSCORE', KEYS[3], ARGV[1]) then return 0 end
            if redis.call('SADD', KEYS[1], ARGV[1]) == 0 then return 0 end
            if ARGV[2] ~= '' then redis.call('HSET', KEYS[2], ARGV[1], ARGV[2]) end
            return 1
            """);

    /// KEYS: active users, expiry, processing. ARGV: time in ms, number expected. Answers with the number, or -1.
    private static final Script SWEEP = Script.number("""
            local cutoff = tonumber(ARGV[1])
            local times = redis.call('HGETALL', KEYS[2])
            local expired = {}
            for i = 1, #times, 2 do
              local at = tonumber(times[i + 1])
              if at and at <= cutoff and redis.call('SISMEMBER', KEYS[1], times[i]) == 1
                  and redis.call('SISMEMBER', KEYS[3], times[i]) == 0 then
                expired[#expired + 1] = times[i]
              end
            end
            if #expired ~= tonumber(ARGV[2]) then return -1 end
            for _, user in ipairs(expired) do
              redis.call('HDEL', KEYS[2], user)
              redis.call('SREM', KEYS[1], user)
            end
            return #expired
            """);

    private final CommandLink link;

    LettuceActive(CommandLink link) {
        this.link = link;
    }

    @Override
    public long size(AdmissionKeys keys) {
        return link.ask(redis -> redis.scard(keys.active()));
    }

    @Override
    public List<ActiveUser> all(AdmissionKeys keys, int most) {
        var users = new LinkedHashSet<String>();
        ScanCursor cursor = ScanCursor.INITIAL;
        while (!cursor.isFinished() && users.size() < most) {
            var from = cursor;
            ValueScanCursor<String> step =
                    link.ask(redis -> redis.sscan(keys.active(), from, ScanArgs.Builder.limit(STEP)));
            users.addAll(step.getValues());
            cursor = step;
        }
        var names = users.stream().limit(most).toList();
        return names.isEmpty() ? List.of() : described(keys, names);
    }

    private List<ActiveUser> described(AdmissionKeys keys, List<String> names) {
        var users = names.toArray(String[]::new);
        var found = new ArrayList<ActiveUser>();
        List<KeyValue<String, String>> expiries = link.ask(redis -> redis.hmget(keys.expiry(), users));
        List<Boolean> processing = link.ask(redis -> redis.smismember(keys.processing(), users));
        for (var i = 0; i < users.length; i++) {
            found.add(new ActiveUser(
                    users[i], time(Optional.ofNullable(expiries.get(i).getValueOrElse(null))), processing.get(i)));
        }
        found.sort(Comparator.comparing((ActiveUser user) -> user.expires().orElse(NEVER))
                .thenComparing(ActiveUser::user));
        return found;
    }

    private static Optional<Instant> time(Optional<String> millis) {
        try {
            return millis.map(text -> Instant.ofEpochMilli((long) Double.parseDouble(text)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<ActiveUser> find(AdmissionKeys keys, String user) {
        boolean active = link.ask(redis -> redis.sismember(keys.active(), user));
        return active ? Optional.of(described(keys, List.of(user)).getFirst()) : Optional.empty();
    }

    @Override
    public boolean remove(AdmissionKeys keys, ActiveUser who) {
        return link.change(redis ->
                REMOVE.run(redis, new String[] {keys.active(), keys.expiry()}, who.user(), millis(who.expires())));
    }

    @Override
    public boolean add(AdmissionKeys keys, String user, Optional<Instant> expires) {
        return link.change(redis ->
                ADD.run(redis, new String[] {keys.active(), keys.expiry(), keys.line()}, user, millis(expires)));
    }

    @Override
    public OptionalLong sweep(AdmissionKeys keys, Instant cutoff, long expected) {
        long gone = link.change(redis -> SWEEP.run(
                redis,
                new String[] {keys.active(), keys.expiry(), keys.processing()},
                Long.toString(cutoff.toEpochMilli()),
                Long.toString(expected)));
        return gone < 0 ? OptionalLong.empty() : OptionalLong.of(gone);
    }

    private static String millis(Optional<Instant> at) {
        return at.map(it -> Long.toString(it.toEpochMilli())).orElse("");
    }
}
