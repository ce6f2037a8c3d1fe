package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static io.gatehouse.action.Desk.rows;
import static io.gatehouse.action.redis.RedisDesk.ACTIVE;
import static io.gatehouse.action.redis.RedisDesk.EXPIRY;
import static io.gatehouse.action.redis.RedisDesk.LINE;
import static io.gatehouse.action.redis.RedisDesk.PROCESSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.adapter.redis.OwnRedis;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingRoomActionsTest {

    private static final long FIRST = 1_789_000_000_000L;

    private final OwnRedis redis;
    private final RedisDesk desk;

    WaitingRoomActionsTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
    }

    @BeforeEach
    void fivePeopleWait() {
        for (var i = 1; i <= 5; i++) {
            desk.cli("ZADD", LINE, Long.toString(FIRST + i * 1_000L), "user-" + i);
        }
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    private String line() {
        return String.join(" ", redis.cli().lines("ZRANGE", LINE, "0", "-1"));
    }

    @Test
    void theLineIsPagedInItsOrder() {
        var receipt = desk.run("redis-line", "line", LINE, "skip", "1", "count", "2");
        assertThat(rows(receipt)).hasSize(2);
        assertThat(rows(receipt).getFirst()).startsWith("2", "user-2").endsWith(Long.toString(FIRST + 2_000));
        assertThat(receipt.table().orElseThrow().more()).isEqualTo(2);
        assertThat(rows(desk.run("redis-line", "line", "nobody"))).isEmpty();
        assertThatThrownBy(() -> desk.preview("redis-line", "line", LINE, "count", "501"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aUserIsFoundInTheLineOrAmongTheActiveOrNowhere() {
        desk.cli("SADD", ACTIVE, "in");
        desk.cli("HSET", EXPIRY, "in", Long.toString(FIRST));
        assertThat(rows(desk.run("redis-find", "user", "user-4")).getFirst()).startsWith("user-4", "4", "5");
        assertThat(desk.run("redis-find", "user", "in").facts().getFirst().key())
                .isEqualTo("receipt.redis-find.active");
        assertThat(desk.run("redis-find", "user", "gone").facts().getFirst().key())
                .isEqualTo("receipt.redis-find.nowhere");
    }

    @Test
    void movingToTheFrontTheBackAndARankIsUndoneToTheOldScore() {
        var toFront = desk.run("redis-move-user", "user", "user-4", "place", "front");
        assertThat(line()).isEqualTo("user-4 user-1 user-2 user-3 user-5");
        desk.undo(toFront);
        assertThat(line()).isEqualTo("user-1 user-2 user-3 user-4 user-5");
        assertThat(desk.cli("ZSCORE", LINE, "user-4")).isEqualTo(Long.toString(FIRST + 4_000));
        desk.run("redis-move-user", "user", "user-1", "place", "back");
        assertThat(line()).isEqualTo("user-2 user-3 user-4 user-5 user-1");
        desk.run("redis-move-user", "user", "user-5", "place", "rank", "rank", "2");
        assertThat(line()).isEqualTo("user-2 user-5 user-3 user-4 user-1");
        desk.run("redis-move-user", "user", "user-2", "place", "rank", "rank", "4");
        assertThat(line()).isEqualTo("user-5 user-3 user-4 user-2 user-1");
    }

    @Test
    void whoIsNotThereOrThereAlreadyIsNotMoved() {
        assertThat(refusal(desk.preview("redis-move-user", "user", "nobody", "place", "front")))
                .isEqualTo("refused.redis-not-waiting");
        var same = desk.preview("redis-move-user", "user", "user-1", "place", "front");
        assertThat(refusal(same)).isEqualTo("refused.redis-same-place");
        assertThatThrownBy(() -> desk.execute(same)).isInstanceOf(ActionRefused.class);
        assertThatThrownBy(() -> desk.preview("redis-move-user", "user", "user-1", "place", "rank"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoWasAdmittedMeanwhileIsNeitherMovedNorRemoved() {
        var move = desk.preview("redis-move-user", "user", "user-3", "place", "front");
        var remove = desk.preview("redis-remove-user", "user", "user-3");
        desk.cli("ZREM", LINE, "user-3");
        assertThatThrownBy(() -> desk.execute(move)).isInstanceOf(PreviewOutdated.class);
        desk.cli("ZADD", LINE, Long.toString(FIRST), "user-3");
        assertThatThrownBy(() -> desk.execute(remove)).isInstanceOf(PreviewOutdated.class);
        assertThat(line()).isEqualTo("user-3 user-1 user-2 user-4 user-5");
    }

    @Test
    void betweenTwoEqualScoresIsNoPlace() {
        desk.cli("ZADD", LINE, Long.toString(FIRST + 1_000), "user-2");
        var move = desk.preview("redis-move-user", "user", "user-5", "place", "rank", "rank", "2");
        assertThatThrownBy(() -> desk.execute(move)).isInstanceOf(PreviewOutdated.class);
        assertThat(line()).isEqualTo("user-1 user-2 user-3 user-4 user-5");
    }

    @Test
    void aRemovedUserIsPutBackAtTheOldScore() {
        var receipt = desk.run("redis-remove-user", "user", "user-2");
        assertThat(line()).isEqualTo("user-1 user-3 user-4 user-5");
        desk.undo(receipt);
        assertThat(line()).isEqualTo("user-1 user-2 user-3 user-4 user-5");
        assertThat(desk.cli("ZSCORE", LINE, "user-2")).isEqualTo(Long.toString(FIRST + 2_000));
        assertThat(refusal(desk.preview("redis-remove-user", "user", "nobody"))).isEqualTo("refused.redis-not-waiting");
    }

    @Test
    void nobodyEntersTwiceOrBesideBeingActive() {
        desk.cli("SADD", ACTIVE, "in");
        assertThat(refusal(desk.preview("redis-enter-user", "user", "in", "score", "1")))
                .isEqualTo("refused.redis-active-already");
        assertThat(refusal(desk.preview("redis-enter-user", "user", "user-1", "score", "1")))
                .isEqualTo("refused.redis-waits-already");
        var enter = desk.preview("redis-enter-user", "user", "new", "score", "1.5");
        desk.cli("SADD", ACTIVE, "new");
        assertThatThrownBy(() -> desk.execute(enter)).isInstanceOf(PreviewOutdated.class);
        assertThatThrownBy(() -> desk.preview("redis-enter-user", "user", "x", "score", "soon"))
                .isInstanceOf(InvalidInput.class);
        desk.cli("SREM", ACTIVE, "new");
        var receipt = desk.run("redis-enter-user", "user", "new", "score", "1.5");
        assertThat(line()).startsWith("new user-1");
        desk.undo(receipt);
        assertThat(line()).startsWith("user-1");
    }

    @Test
    void admittingByHandTakesTheFirstAndLosesNobody() {
        var receipt = desk.run("redis-admit", "line", LINE, "count", "2");
        assertThat(receipt.counts().done()).isEqualTo(2);
        assertThat(line()).isEqualTo("user-3 user-4 user-5");
        assertThat(redis.cli().lines("SMEMBERS", ACTIVE)).containsExactlyInAnyOrder("user-1", "user-2");
        assertThat(redis.cli().lines("SMEMBERS", PROCESSING)).containsExactlyInAnyOrder("user-1", "user-2");
        assertThat(redis.cli().number("HGET", EXPIRY, "user-1")).isGreaterThan(System.currentTimeMillis());
        assertThat(receipt.undo()).isEmpty();
    }

    @Test
    void nobodyIsAdmittedWhenTheHeadOfTheLineChanged() {
        var admit = desk.preview("redis-admit", "line", LINE, "count", "2");
        desk.cli("ZADD", LINE, "1", "earlier");
        assertThatThrownBy(() -> desk.execute(admit)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.cli("EXISTS", ACTIVE, PROCESSING)).isEqualTo("0");
        assertThat(line()).startsWith("earlier user-1");
        assertThat(refusal(desk.preview("redis-admit", "line", "nobody"))).isEqualTo("refused.redis-nobody-waits");
        assertThatThrownBy(() -> desk.preview("redis-admit", "line", LINE, "count", "0"))
                .isInstanceOf(InvalidInput.class);
    }
}
