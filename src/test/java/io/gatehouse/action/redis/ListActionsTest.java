package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static io.gatehouse.action.Desk.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.adapter.redis.OwnRedis;
import io.gatehouse.port.BrokerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListActionsTest {

    private final OwnRedis redis;
    private final RedisDesk desk;

    ListActionsTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
        desk.cli("RPUSH", "jobs", "1", "2", "3", "4", "5");
        desk.cli("RPUSH", "parked", "x", "y");
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    private String list(String key) {
        return String.join(" ", redis.cli().lines("LRANGE", key, "0", "-1"));
    }

    @Test
    void aPeekTakesNothing() {
        var receipt = desk.run("redis-list", "list", "jobs", "skip", "1", "count", "2");
        assertThat(rows(receipt)).containsExactly(List.of("1", "2"), List.of("2", "3"));
        assertThat(receipt.table().orElseThrow().more()).isEqualTo(2);
        assertThat(list("jobs")).isEqualTo("1 2 3 4 5");
        assertThat(desk.run("redis-list", "list", "none").facts().getFirst().key())
                .isEqualTo("receipt.redis-list.empty");
        desk.cli("SET", "text", "a");
        assertThatThrownBy(() -> desk.run("redis-list", "list", "text"))
                .isInstanceOf(BrokerException.Refused.class)
                .hasMessageContaining("WRONGTYPE");
    }

    @Test
    void movedElementsKeepTheirOrderAndComeBack() {
        var fromHead = desk.run("redis-list-move", "list", "jobs", "to-list", "parked", "count", "3");
        assertThat(list("jobs")).isEqualTo("4 5");
        assertThat(list("parked")).isEqualTo("x y 1 2 3");
        desk.undo(fromHead);
        assertThat(list("jobs")).isEqualTo("1 2 3 4 5");
        assertThat(list("parked")).isEqualTo("x y");
        var fromTail =
                desk.run("redis-list-move", "list", "jobs", "to-list", "parked", "count", "5", "list-end", "tail");
        assertThat(list("parked")).isEqualTo("1 2 3 4 5 x y");
        desk.undo(fromTail);
        assertThat(list("jobs")).isEqualTo("1 2 3 4 5");
    }

    @Test
    void aListThatChangedIsLeftAsItIs() {
        var move = desk.preview("redis-list-move", "list", "jobs", "to-list", "parked", "count", "2");
        desk.cli("LSET", "jobs", "1", "other");
        assertThatThrownBy(() -> desk.execute(move)).isInstanceOf(PreviewOutdated.class);
        desk.cli("LSET", "jobs", "1", "2");
        desk.cli("RPUSH", "jobs", "6");
        assertThatThrownBy(() -> desk.execute(move)).isInstanceOf(PreviewOutdated.class);
        assertThat(list("jobs")).isEqualTo("1 2 3 4 5 6");
        assertThat(list("parked")).isEqualTo("x y");
    }

    @Test
    void moreThanThereAreAndToItselfIsRefused() {
        assertThat(refusal(desk.preview("redis-list-move", "list", "jobs", "to-list", "parked", "count", "6")))
                .isEqualTo("refused.redis-short-list");
        assertThatThrownBy(() -> desk.preview("redis-list-move", "list", "jobs", "to-list", "jobs"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatBecameNoListMeanwhileIsNotMovedInto() {
        var move = desk.preview("redis-list-move", "list", "jobs", "to-list", "new", "count", "2");
        desk.cli("SET", "new", "text");
        assertThatThrownBy(() -> desk.execute(move)).isInstanceOf(BrokerException.Refused.class);
        assertThat(list("jobs")).isEqualTo("1 2 3 4 5");
    }
}
