package io.gatehouse.action.redis;

import static io.gatehouse.action.redis.RedisDesk.ACTIVE;
import static io.gatehouse.action.redis.RedisDesk.EXPIRY;
import static io.gatehouse.action.redis.RedisDesk.LINE;

import io.gatehouse.action.Preview;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A form for every action on Redis that needs no other broker, and a Redis on which each of them has something to do.
final class Everything {

    /// They compare Redis with RabbitMQ and Kafka; `OrphanFaultsTest` has them lose each.
    static final List<String> ELSEWHERE = List.of("orphans", "republish-orphans");

    static final Map<String, String[]> FORMS = forms();

    private Everything() {}

    static void fill(RedisDesk desk) {
        desk.cli("ZADD", LINE, "1", "a", "2", "b");
        desk.cli("SADD", ACTIVE, "in");
        desk.cli("HSET", EXPIRY, "in", "1");
        desk.cli("XGROUP", "CREATE", "s", "g", "0", "MKSTREAM");
        desk.cli("XADD", "s", "1-0", "n", "1");
        desk.cli("XREADGROUP", "GROUP", "g", "c", "STREAMS", "s", ">");
        desk.cli("RPUSH", "list", "1", "2");
        desk.cli("SET", "lock:seat:A1", "holder");
        desk.cli("HSET", "bull:mail:1", "name", "send");
        desk.cli("ZADD", "bull:mail:failed", "1", "1");
        desk.cli("ZADD", "bull:mail:delayed", "1", "1");
    }

    private static Map<String, String[]> forms() {
        var forms = new TreeMap<String, String[]>();
        add(forms, "redis-line", "line", LINE);
        add(forms, "redis-find", "user", "a");
        add(forms, "redis-move-user", "user", "b", "place", "front");
        add(forms, "redis-remove-user", "user", "a");
        add(forms, "redis-enter-user", "user", "new", "score", "1");
        add(forms, "redis-admit", "line", LINE);
        add(forms, "redis-active");
        add(forms, "redis-remove-active", "user", "in");
        add(forms, "redis-add-active", "user", "new");
        add(forms, "redis-sweep");
        add(forms, "redis-pending", "stream-key", "s");
        add(forms, "redis-claim", "stream-key", "s", "stream-group", "g", "consumer", "d", "idle-seconds", "0");
        add(forms, "redis-ack", "stream-key", "s", "stream-group", "g", "entries", "1-0");
        add(forms, "redis-group-position", "stream-key", "s", "stream-group", "g", "position", "0");
        add(forms, "redis-list", "list", "list");
        add(forms, "redis-list-move", "list", "list", "to-list", "other", "count", "2");
        add(forms, "redis-seat", "seat", "A1");
        add(forms, "redis-release-seat", "seat", "A1");
        add(forms, "redis-bull-retry", "bull-queue", "mail");
        add(forms, "redis-bull-promote", "bull-queue", "mail");
        add(forms, "redis-big-keys", "key-pattern", "*");
        add(forms, "redis-keys-without-ttl", "key-pattern", "*");
        add(forms, "redis-eviction-policy", "eviction", "allkeys-lru");
        return forms;
    }

    private static void add(Map<String, String[]> forms, String id, String... pairs) {
        forms.put(id, pairs);
    }

    static Preview preview(RedisDesk desk, String id) {
        return desk.preview(id, FORMS.getOrDefault(id, new String[0]));
    }

    static List<Preview> previews(RedisDesk desk) {
        return FORMS.keySet().stream().map(id -> preview(desk, id)).toList();
    }
}
