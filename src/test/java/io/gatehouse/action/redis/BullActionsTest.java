package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.adapter.redis.OwnRedis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BullActionsTest {

    private static final long AT = 1_789_000_000_000L;

    private final OwnRedis redis;
    private final RedisDesk desk;

    BullActionsTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
        desk.cli("HSET", "bull:mail:meta", "opts.maxLenEvents", "500");
        for (var i = 1; i <= 3; i++) {
            desk.cli("HSET", "bull:mail:" + i, "name", "send", "atm", "3", "failedReason", "refused", "opts", "{}");
            desk.cli("HSET", "bull:mail:" + i, "finishedOn", "1", "processedOn", "1");
            desk.cli("ZADD", "bull:mail:failed", Long.toString(AT + i), Integer.toString(i));
        }
        desk.cli("HSET", "bull:mail:7", "name", "later", "delay", "5000");
        desk.cli("ZADD", "bull:mail:delayed", Long.toString(AT * 4096 + 1), "7");
        desk.cli("HSET", "bull:mail:8", "name", "first", "delay", "5000", "priority", "2");
        desk.cli("ZADD", "bull:mail:delayed", Long.toString(AT * 4096 + 2), "8");
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    private List<String> waiting() {
        return redis.cli().lines("LRANGE", "bull:mail:wait", "0", "-1");
    }

    @Test
    void failedJobsWaitAgainWithAllTheirAttemptsAndWorkersAreWoken() {
        var retry = desk.preview("redis-bull-retry", "bull-queue", "mail", "count", "2", "reset-attempts", "true");
        assertThat(retry.table().orElseThrow().rows().getFirst()).contains("1", "send", "3", "refused");
        assertThat(desk.execute(retry).counts().done()).isEqualTo(2);
        assertThat(waiting()).containsExactly("2", "1");
        assertThat(redis.cli().lines("ZRANGE", "bull:mail:failed", "0", "-1")).containsExactly("3");
        assertThat(desk.cli("HMGET", "bull:mail:1", "failedReason", "finishedOn", "processedOn", "atm")
                        .strip())
                .isEmpty();
        assertThat(desk.cli("HGET", "bull:mail:1", "name")).isEqualTo("send");
        assertThat(desk.cli("ZSCORE", "bull:mail:marker", "0")).isEqualTo("0");
        assertThat(redis.cli().lines("XRANGE", "bull:mail:events", "-", "+"))
                .contains("event", "waiting", "jobId", "1", "prev", "failed");
    }

    @Test
    void oneJobIsRetriedAndKeepsItsAttemptsWhenAskedTo() {
        desk.cli("HSET", "bull:mail:3", "opts", "{\"lifo\":true}");
        desk.cli("LPUSH", "bull:mail:wait", "9");
        desk.run("redis-bull-retry", "bull-queue", "mail", "job", "3", "reset-attempts", "false");
        assertThat(waiting()).containsExactly("9", "3");
        assertThat(desk.cli("HGET", "bull:mail:3", "atm")).isEqualTo("3");
        assertThat(refusal(desk.preview("redis-bull-retry", "bull-queue", "mail", "job", "3")))
                .isEqualTo("refused.redis-no-job");
        assertThat(refusal(desk.preview("redis-bull-retry", "bull-queue", "none")))
                .isEqualTo("refused.redis-no-job");
    }

    @Test
    void aPausedQueueGetsThemWhereItsJobsAreAndWakesNobody() {
        desk.cli("HSET", "bull:mail:meta", "paused", "1");
        desk.run("redis-bull-retry", "bull-queue", "mail", "count", "1");
        assertThat(redis.cli().lines("LRANGE", "bull:mail:paused", "0", "-1")).containsExactly("1");
        assertThat(desk.cli("EXISTS", "bull:mail:wait", "bull:mail:marker")).isEqualTo("0");
    }

    @Test
    void theParentOfARetriedChildWaitsForItAgain() {
        desk.cli("HSET", "bull:flow:p", "name", "parent");
        desk.cli("HSET", "bull:mail:1", "parentKey", "bull:flow:p");
        desk.cli("ZADD", "bull:flow:p:unsuccessful", "1", "bull:mail:1");
        desk.run("redis-bull-retry", "bull-queue", "mail", "job", "1");
        assertThat(redis.cli().lines("SMEMBERS", "bull:flow:p:dependencies")).containsExactly("bull:mail:1");
    }

    @Test
    void nothingMovesWhenOneJobIsNotThereAnyMore() {
        var retry = desk.preview("redis-bull-retry", "bull-queue", "mail");
        var promote = desk.preview("redis-bull-promote", "bull-queue", "mail");
        desk.cli("ZREM", "bull:mail:failed", "2");
        desk.cli("ZREM", "bull:mail:delayed", "7");
        assertThatThrownBy(() -> desk.execute(retry)).isInstanceOf(PreviewOutdated.class);
        assertThatThrownBy(() -> desk.execute(promote)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.cli("EXISTS", "bull:mail:wait", "bull:mail:events")).isEqualTo("0");
    }

    @Test
    void delayedJobsArePromotedByTheirPriority() {
        var promote = desk.preview("redis-bull-promote", "bull-queue", "mail");
        assertThat(promote.messages()).isEqualTo(2);
        assertThat(promote.table().orElseThrow().rows().getFirst().get(2)).isEqualTo(Cells.time(at()));
        desk.execute(promote);
        assertThat(waiting()).containsExactly("7");
        assertThat(desk.cli("ZSCORE", "bull:mail:prioritized", "8")).isEqualTo(Long.toString(2 * 4294967296L + 1));
        assertThat(desk.cli("HGET", "bull:mail:7", "delay")).isEqualTo("0");
        assertThat(desk.cli("EXISTS", "bull:mail:delayed")).isEqualTo("0");
        assertThat(refusal(desk.preview("redis-bull-promote", "bull-queue", "mail")))
                .isEqualTo("refused.redis-no-job");
    }

    private static Instant at() {
        return Instant.ofEpochMilli(AT);
    }
}
