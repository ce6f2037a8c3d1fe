package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static io.gatehouse.action.Desk.rows;
import static io.gatehouse.action.redis.RedisDesk.ACTIVE;
import static io.gatehouse.action.redis.RedisDesk.EXPIRY;
import static io.gatehouse.action.redis.RedisDesk.LINE;
import static io.gatehouse.action.redis.RedisDesk.PROCESSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.adapter.redis.OwnRedis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActiveUsersActionsTest {

    private final long now = System.currentTimeMillis();
    private final OwnRedis redis;
    private final RedisDesk desk;

    ActiveUsersActionsTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
        active("late", now + 60_000);
        active("expired", now - 1_000);
        active("working", now - 2_000);
        desk.cli("SADD", PROCESSING, "working");
        desk.cli("SADD", ACTIVE, "forever");
    }

    private void active(String user, long expires) {
        desk.cli("SADD", ACTIVE, user);
        desk.cli("HSET", EXPIRY, user, Long.toString(expires));
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    @Test
    void activeUsersAreShownByWhenTheyExpire() {
        var receipt = desk.run("redis-active");
        assertThat(rows(receipt)).extracting(List::getFirst).containsExactly("working", "expired", "late", "forever");
        assertThat(rows(receipt).getFirst().getLast()).isEqualTo("✓");
        assertThat(rows(receipt).getLast()).containsExactly("forever", "–", "–", "–");
        assertThat(receipt.facts()).extracting(fact -> fact.key()).contains("receipt.redis-active.never");
    }

    @Test
    void aRemovedUserGetsTheSameTimeBack() {
        var receipt = desk.run("redis-remove-active", "user", "late");
        assertThat(desk.cli("SISMEMBER", ACTIVE, "late")).isEqualTo("0");
        assertThat(desk.cli("HEXISTS", EXPIRY, "late")).isEqualTo("0");
        desk.undo(receipt);
        assertThat(desk.cli("SISMEMBER", ACTIVE, "late")).isEqualTo("1");
        assertThat(redis.cli().number("HGET", EXPIRY, "late")).isEqualTo(now + 60_000);
        desk.undo(desk.run("redis-remove-active", "user", "forever"));
        assertThat(desk.cli("HEXISTS", EXPIRY, "forever")).isEqualTo("0");
    }

    @Test
    void whoRenewedTheirTimeIsNotRemoved() {
        var remove = desk.preview("redis-remove-active", "user", "late");
        active("late", now + 90_000);
        assertThatThrownBy(() -> desk.execute(remove)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.cli("SISMEMBER", ACTIVE, "late")).isEqualTo("1");
        assertThat(refusal(desk.preview("redis-remove-active", "user", "nobody")))
                .isEqualTo("refused.redis-not-active");
    }

    @Test
    void nobodyGetsAPlaceTwiceOrWhileWaiting() {
        assertThat(refusal(desk.preview("redis-add-active", "user", "late"))).isEqualTo("refused.redis-active-already");
        var add = desk.preview("redis-add-active", "user", "new");
        desk.cli("ZADD", LINE, "1", "new");
        assertThatThrownBy(() -> desk.execute(add)).isInstanceOf(PreviewOutdated.class);
        assertThat(refusal(desk.preview("redis-add-active", "user", "new"))).isEqualTo("refused.redis-waits-already");
        assertThat(desk.cli("SISMEMBER", ACTIVE, "new")).isEqualTo("0");
    }

    @Test
    void sweepingTakesTheExpiredAndSparesWhoIsBeingProcessed() {
        var sweep = desk.preview("redis-sweep");
        assertThat(sweep.messages()).isEqualTo(1);
        assertThat(sweep.table().orElseThrow().rows())
                .extracting(List::getFirst)
                .containsExactly("expired");
        desk.execute(sweep);
        assertThat(redis.cli().lines("SMEMBERS", ACTIVE)).containsExactlyInAnyOrder("late", "working", "forever");
        assertThat(desk.cli("HEXISTS", EXPIRY, "expired")).isEqualTo("0");
        assertThat(refusal(desk.preview("redis-sweep"))).isEqualTo("refused.redis-none-expired");
    }

    @Test
    void aSweepThatWouldTakeOthersThanPreviewedTakesNobody() {
        active("too", now - 5_000);
        var sweep = desk.preview("redis-sweep");
        active("too", now + 60_000);
        assertThatThrownBy(() -> desk.execute(sweep)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.cli("SISMEMBER", ACTIVE, "expired")).isEqualTo("1");
    }
}
