package io.gatehouse.adapter.redis;

import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.RedisState.Keyspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Reads the answer of `INFO`: lines of `field:value` below headings. What is missing or no number stays empty.
final class InfoText {

    private static final List<String> OUTCOMES =
            List.of("rdb_last_bgsave_status", "aof_last_bgrewrite_status", "aof_last_write_status");

    private final Map<String, String> fields = new HashMap<>();
    private final List<Keyspace> keyspaces = new ArrayList<>();

    InfoText(String text) {
        text.lines().forEach(this::read);
    }

    private void read(String line) {
        var colon = line.indexOf(':');
        if (colon <= 0 || line.charAt(0) == '#') {
            return;
        }
        var field = line.substring(0, colon);
        var value = line.substring(colon + 1).strip();
        fields.put(field, value);
        if (field.matches("db\\d+")) {
            keyspaces.add(new Keyspace(field, part(value, "keys"), part(value, "expires")));
        }
    }

    /// A number of `keys=3,expires=1,avg_ttl=0`.
    private static long part(String value, String name) {
        for (var pair : List.of(value.split(",", -1))) {
            if (pair.startsWith(name + "=")) {
                return number(pair.substring(name.length() + 1)).orElse(0);
            }
        }
        return 0;
    }

    RedisState state(Remembered remembered) {
        var evicted = count("evicted_keys");
        var version = word("redis_version");
        remembered.version(version);
        return new RedisState(
                new RedisState.Server(
                        version,
                        word("redis_mode"),
                        word("role"),
                        count("connected_slaves"),
                        Optional.ofNullable(fields.get("master_link_status"))),
                new RedisState.Memory(
                        count("used_memory"),
                        positive("maxmemory"),
                        positive("total_system_memory"),
                        word("maxmemory_policy")),
                new RedisState.Clients(count("connected_clients"), positive("maxclients"), count("blocked_clients")),
                new RedisState.Activity(
                        decimal("instantaneous_ops_per_sec"),
                        remembered.hitPercent(count("keyspace_hits"), count("keyspace_misses")),
                        remembered.evictionsPerSecond(evicted),
                        evicted),
                new RedisState.Persistence(flag("loading"), flag("aof_enabled"), failedOutcomes()),
                keyspaces);
    }

    private List<String> failedOutcomes() {
        return OUTCOMES.stream()
                .filter(field -> fields.containsKey(field) && !word(field).equals("ok"))
                .map(field -> field + ": " + word(field))
                .toList();
    }

    private String word(String field) {
        return fields.getOrDefault(field, "");
    }

    private boolean flag(String field) {
        return word(field).equals("1");
    }

    private OptionalLong count(String field) {
        return number(word(field));
    }

    /// A limit, for which Redis writes 0 when there is none.
    private OptionalLong positive(String field) {
        var value = count(field);
        return value.isPresent() && value.getAsLong() > 0 ? value : OptionalLong.empty();
    }

    private OptionalDouble decimal(String field) {
        try {
            return OptionalDouble.of(Double.parseDouble(word(field)));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
