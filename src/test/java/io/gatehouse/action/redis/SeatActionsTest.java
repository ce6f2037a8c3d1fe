package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static io.gatehouse.action.Desk.rows;
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

class SeatActionsTest {

    private final OwnRedis redis;
    private final RedisDesk desk;

    SeatActionsTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
        desk.cli("SET", "state:seat:A1", "SELECTED", "EX", "300");
        desk.cli("SET", "lock:seat:A1", "user-1", "PX", "60000");
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    @Test
    void aSeatIsShownWithItsLock() {
        var row = rows(desk.run("redis-seat", "seat", "A1")).getFirst();
        assertThat(row).startsWith("A1", "SELECTED").contains("user-1");
        assertThat(row.getLast()).endsWith(" s");
        assertThat(rows(desk.run("redis-seat", "seat", "Z9"))).containsExactly(List.of("Z9", "–", "–", "–", "–"));
    }

    @Test
    void aLockIsReleasedAndTheStateStays() {
        desk.run("redis-release-seat", "seat", "A1");
        assertThat(desk.cli("EXISTS", "lock:seat:A1")).isEqualTo("0");
        assertThat(desk.cli("GET", "state:seat:A1")).isEqualTo("SELECTED");
        assertThat(refusal(desk.preview("redis-release-seat", "seat", "A1"))).isEqualTo("refused.redis-not-locked");
    }

    @Test
    void aLockThatSomebodyElseGotMeanwhileIsLeftToThem() {
        var release = desk.preview("redis-release-seat", "seat", "A1");
        desk.cli("SET", "lock:seat:A1", "user-2");
        assertThatThrownBy(() -> desk.execute(release)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.cli("GET", "lock:seat:A1")).isEqualTo("user-2");
        desk.cli("DEL", "lock:seat:A1");
        assertThatThrownBy(() -> desk.execute(release)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void aLockThatIsAHashIsReleasedAlike() {
        desk.cli("DEL", "lock:seat:A1");
        desk.cli("HSET", "lock:seat:A1", "b:2", "1", "a:1", "1");
        var release = desk.preview("redis-release-seat", "seat", "A1");
        desk.cli("HSET", "lock:seat:A1", "b:2", "2");
        assertThatThrownBy(() -> desk.execute(release)).isInstanceOf(PreviewOutdated.class);
        desk.run("redis-release-seat", "seat", "A1");
        assertThat(desk.cli("EXISTS", "lock:seat:A1")).isEqualTo("0");
    }
}
