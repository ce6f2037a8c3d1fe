package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static io.gatehouse.action.Desk.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.redis.OwnRedis;
import io.gatehouse.domain.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyspaceActionsTest {

    private final OwnRedis redis;
    private final RedisDesk desk;

    KeyspaceActionsTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
        desk.cli("SET", "small", "1");
        desk.cli("SET", "big", "x".repeat(20_000));
        desk.cli("SET", "big:expiring", "x".repeat(40_000), "EX", "600");
        desk.cli("RPUSH", "list", "a", "b", "c");
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    @Test
    void theBiggestKeysComeFirst() {
        var receipt = desk.run("redis-big-keys", "key-pattern", "*", "count", "2");
        assertThat(rows(receipt)).extracting(List::getFirst).containsExactly("big:expiring", "big");
        assertThat(receipt.table().orElseThrow().more()).isEqualTo(2);
        assertThat(Long.parseLong(rows(receipt).getFirst().get(2))).isGreaterThan(40_000);
        assertThat(rows(desk.run("redis-big-keys", "key-pattern", "li*")))
                .extracting(row -> row.get(1) + " " + row.get(3))
                .containsExactly("list 3");
        assertThat(rows(desk.run("redis-big-keys", "key-pattern", "none*"))).isEmpty();
    }

    @Test
    void keysWithoutExpiryLeaveOutThoseThatExpire() {
        var receipt = desk.run("redis-keys-without-ttl", "key-pattern", "*");
        assertThat(rows(receipt)).extracting(List::getFirst).containsExactlyInAnyOrder("big", "list", "small");
        assertThat(rows(receipt).getFirst().getFirst()).isEqualTo("big");
        assertThat(receipt.facts().getFirst().arguments()).containsExactly(4L, 3L);
    }

    @Test
    void aSearchThatIsStoppedSaysSo() {
        var preview = desk.preview("redis-big-keys", "key-pattern", "*");
        var receipt = desk.action("redis-big-keys").execute(preview, new Progress() {
            @Override
            public void report(Step step) {}

            @Override
            public boolean stopRequested() {
                return true;
            }
        });
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.facts().getLast().key()).isEqualTo("receipt.redis-survey.stopped");
    }

    @Test
    void theEvictionPolicyIsSetAndPutBack() {
        assertThat(desk.action("redis-eviction-policy").needs()).isEqualTo(Role.ADMIN);
        var receipt = desk.run("redis-eviction-policy", "eviction", "volatile-ttl");
        assertThat(redis.cli().lines("CONFIG", "GET", "maxmemory-policy")).contains("volatile-ttl");
        desk.undo(receipt);
        assertThat(redis.cli().lines("CONFIG", "GET", "maxmemory-policy")).contains("noeviction");
        assertThat(refusal(desk.preview("redis-eviction-policy", "eviction", "noeviction")))
                .isEqualTo("refused.redis-same-policy");
        assertThatThrownBy(() -> desk.preview("redis-eviction-policy", "eviction", "lru"))
                .isInstanceOf(InvalidInput.class);
        var set = desk.preview("redis-eviction-policy", "eviction", "allkeys-lru");
        desk.cli("CONFIG", "SET", "maxmemory-policy", "allkeys-lfu");
        assertThatThrownBy(() -> desk.execute(set)).isInstanceOf(PreviewOutdated.class);
        assertThat(redis.cli().lines("CONFIG", "GET", "maxmemory-policy")).contains("allkeys-lfu");
    }
}
