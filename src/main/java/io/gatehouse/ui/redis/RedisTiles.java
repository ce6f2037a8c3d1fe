package io.gatehouse.ui.redis;

import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.RedisState.Keyspace;
import io.gatehouse.domain.RedisState.Memory;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What the tiles say of a Redis, in the order in which they stand.
final class RedisTiles {

    private static final String UNKNOWN = "–";
    private static final String NO_EVICTION = "noeviction";

    private final Figures figures;
    private final Texts texts;

    RedisTiles(Figures figures) {
        this.figures = figures;
        this.texts = figures.texts();
    }

    /// @param memorySeverity by the threshold in force
    List<Tile.Content> of(RedisState state, Severity memorySeverity) {
        return List.of(
                memory(state.memory(), memorySeverity),
                policy(state.memory()),
                clients(state.clients()),
                commands(state.activity()),
                evictions(state.activity()),
                keys(state.keyspaces()),
                persistence(state.persistence()),
                role(state.server()));
    }

    private Tile.Content tile(String id, String value, String detail, Severity severity) {
        var title = texts.get("redis.tile." + id);
        var judged = severity == Severity.NORMAL ? title : title + " · " + texts.get("severity." + severity);
        return new Tile.Content(id, judged, value, detail, Optional.of(severity));
    }

    /// Used of which limit, with what is left of it in words.
    private Tile.Content memory(Memory memory, Severity severity) {
        var used = memory.usedBytes();
        var limit = memory.limitBytes();
        if (used.isEmpty() || limit.isEmpty()) {
            return tile("memory", bytes(used), texts.get("redis.memory.noLimit"), severity);
        }
        var key = memory.maxBytes().isPresent() ? "redis.memory.ofMax" : "redis.memory.ofSystem";
        var left = Math.max(0, limit.getAsLong() - used.getAsLong());
        return tile("memory", bytes(used), texts.get(key, bytes(limit), figures.bytes((double) left)), severity);
    }

    private String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? figures.bytes((double) bytes.getAsLong()) : UNKNOWN;
    }

    private String count(OptionalLong count) {
        return count.isPresent() ? figures.count(count.getAsLong()) : UNKNOWN;
    }

    private Tile.Content policy(Memory memory) {
        var policy = memory.policy();
        var effect = memory.maxBytes().isEmpty()
                ? "redis.policy.unlimited"
                : policy.equals(NO_EVICTION)
                        ? "redis.policy.refuses"
                        : policy.startsWith("volatile") ? "redis.policy.volatile" : "redis.policy.allkeys";
        var risky = memory.maxBytes().isPresent() && policy.startsWith("allkeys");
        return tile(
                "policy",
                policy.isEmpty() ? UNKNOWN : policy,
                texts.get(effect),
                risky ? Severity.WARNING : Severity.NORMAL);
    }

    private Tile.Content clients(RedisState.Clients clients) {
        return tile(
                "clients",
                count(clients.connected()),
                texts.get("redis.clients.of", count(clients.most()), count(clients.blocked())),
                Severity.NORMAL);
    }

    private Tile.Content commands(RedisState.Activity activity) {
        var hit = activity.hitPercent();
        return tile(
                "commands",
                activity.opsPerSecond().isPresent()
                        ? figures.perSecond(activity.opsPerSecond().getAsDouble())
                        : UNKNOWN,
                hit.isPresent()
                        ? texts.get("redis.hits", figures.count(Math.round(hit.getAsDouble())))
                        : texts.get("redis.hits.none"),
                Severity.NORMAL);
    }

    private Tile.Content evictions(RedisState.Activity activity) {
        var rate = activity.evictionsPerSecond();
        return tile(
                "evictions",
                rate.isPresent() ? figures.perSecond(rate.getAsDouble()) : UNKNOWN,
                texts.get("redis.evicted", count(activity.evictedKeys())),
                rate.orElse(0) > 0 ? Severity.WARNING : Severity.NORMAL);
    }

    private Tile.Content keys(List<Keyspace> keyspaces) {
        var keys = keyspaces.stream().mapToLong(Keyspace::keys).sum();
        var expiring = keyspaces.stream().mapToLong(Keyspace::expiring).sum();
        return tile(
                "keys",
                figures.count(keys),
                texts.get("redis.keys.expire", figures.count(expiring), keyspaces.size()),
                Severity.NORMAL);
    }

    private Tile.Content persistence(RedisState.Persistence persistence) {
        if (!persistence.failures().isEmpty()) {
            return tile(
                    "persistence",
                    texts.get("redis.persistence.failing"),
                    persistence.failures().stream().map(this::failure).collect(Collectors.joining(", ")),
                    Severity.CRITICAL);
        }
        return tile(
                "persistence",
                texts.get(persistence.appendOnly() ? "redis.persistence.aof" : "redis.persistence.noAof"),
                texts.get(persistence.appendOnly() ? "redis.persistence.ok" : "redis.persistence.snapshots"),
                Severity.NORMAL);
    }

    /// In words where the field is known; a field's name has no place at which a line could end.
    private String failure(String field) {
        return texts.find("redis.failed." + field.replaceFirst(":.*", "")).orElse(field);
    }

    private Tile.Content role(RedisState.Server server) {
        var master = server.role().equals("master");
        var link = server.masterLink().orElse("");
        return tile(
                "role",
                texts.get(master ? "redis.role.master" : "redis.role.replica"),
                master
                        ? texts.get("redis.role.replicas", server.replicas().orElse(0))
                        : texts.get("redis.role.link", link),
                !master && !link.equals("up") ? Severity.WARNING : Severity.NORMAL);
    }
}
