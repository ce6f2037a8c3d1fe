package io.gatehouse.action.redis;

import static io.gatehouse.action.redis.RedisDesk.ACTIVE;
import static io.gatehouse.action.redis.RedisDesk.EXPIRY;
import static io.gatehouse.action.redis.RedisDesk.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.Preview;
import io.gatehouse.adapter.redis.OwnRedis;
import io.gatehouse.port.BrokerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisGoneTest {

    private final OwnRedis redis;
    private final RedisDesk desk;

    RedisGoneTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
        desk.cli("ZADD", LINE, "1", "a", "2", "b");
        desk.cli("SADD", ACTIVE, "in");
        desk.cli("HSET", EXPIRY, "in", "1");
        desk.cli("XGROUP", "CREATE", "s", "g", "0", "MKSTREAM");
        desk.cli("XADD", "s", "1-0", "n", "1");
        desk.cli("XREADGROUP", "GROUP", "g", "c", "STREAMS", "s", ">");
        desk.cli("RPUSH", "list", "1");
        desk.cli("SET", "lock:seat:A1", "holder");
        desk.cli("HSET", "bull:mail:1", "name", "send");
        desk.cli("ZADD", "bull:mail:failed", "1", "1");
        desk.cli("ZADD", "bull:mail:delayed", "1", "1");
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    private List<Preview> everything() {
        return List.of(
                desk.preview("redis-line", "line", LINE),
                desk.preview("redis-find", "user", "a"),
                desk.preview("redis-move-user", "user", "b", "place", "front"),
                desk.preview("redis-remove-user", "user", "a"),
                desk.preview("redis-enter-user", "user", "new", "score", "1"),
                desk.preview("redis-admit", "line", LINE),
                desk.preview("redis-active"),
                desk.preview("redis-remove-active", "user", "in"),
                desk.preview("redis-add-active", "user", "new"),
                desk.preview("redis-sweep"),
                desk.preview("redis-pending", "stream-key", "s"),
                desk.preview(
                        "redis-claim", "stream-key", "s", "stream-group", "g", "consumer", "d", "idle-seconds", "0"),
                desk.preview("redis-ack", "stream-key", "s", "stream-group", "g", "entries", "1-0"),
                desk.preview("redis-group-position", "stream-key", "s", "stream-group", "g", "position", "0"),
                desk.preview("redis-list", "list", "list"),
                desk.preview("redis-list-move", "list", "list", "to-list", "other"),
                desk.preview("redis-seat", "seat", "A1"),
                desk.preview("redis-release-seat", "seat", "A1"),
                desk.preview("redis-bull-retry", "bull-queue", "mail"),
                desk.preview("redis-bull-promote", "bull-queue", "mail"),
                desk.preview("redis-big-keys", "key-pattern", "*"),
                desk.preview("redis-keys-without-ttl", "key-pattern", "*"),
                desk.preview("redis-eviction-policy", "eviction", "allkeys-lru"));
    }

    @Test
    void whenRedisGoesAwayBeforeTheConfirmationEveryActionSaysItCannotBeReached() throws InterruptedException {
        var previews = everything();
        assertThat(previews).allMatch(preview -> preview.refusal().isEmpty());
        redis.stop();
        for (var preview : previews) {
            assertThatThrownBy(() -> desk.execute(preview))
                    .as(preview.action())
                    .isInstanceOf(BrokerException.Unreachable.class)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void whenTheAnswerStaysOutItIsSaidThatAllOrNothingWasDone() throws Exception {
        var remove = desk.preview("redis-remove-user", "user", "a");
        redis.signal("STOP");
        assertThatThrownBy(() -> desk.execute(remove))
                .isInstanceOf(BrokerException.Unreachable.class)
                .hasMessageContaining("as a whole or not at all");
        redis.signal("CONT");
        // The half-open connection is not used again.
        assertThat(desk.run("redis-find", "user", "b").counts().done()).isEqualTo(1);
    }

    @Test
    void aRedisThatCameBackIsUsedWithoutOpeningTheProfileAgain() throws Exception {
        desk.run("redis-line", "line", LINE);
        redis.stop();
        assertThatThrownBy(() -> desk.run("redis-line", "line", LINE)).isInstanceOf(BrokerException.Unreachable.class);
        redis.startAgain();
        assertThat(desk.run("redis-line", "line", LINE).facts().getFirst().key())
                .isEqualTo("receipt.redis-line.empty");
    }
}
