package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static io.gatehouse.action.Desk.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.adapter.redis.OwnRedis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamActionsTest {

    private final OwnRedis redis;
    private final RedisDesk desk;

    StreamActionsTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
        desk.cli("XGROUP", "CREATE", "orders", "mail", "0", "MKSTREAM");
        for (var i = 1; i <= 4; i++) {
            desk.cli("XADD", "orders", i + "-0", "n", Integer.toString(i));
        }
        desk.cli("XREADGROUP", "GROUP", "mail", "a", "COUNT", "2", "STREAMS", "orders", ">");
        desk.cli("XREADGROUP", "GROUP", "mail", "b", "COUNT", "1", "STREAMS", "orders", ">");
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    private String owners() {
        return String.join(
                " ",
                redis.cli().lines("XPENDING", "orders", "mail", "-", "+", "9").stream()
                        .filter(word -> word.matches("[a-z]|\\d+-0"))
                        .toList());
    }

    @Test
    void pendingEntriesAreShownWithOwnerAndDeliveries() {
        var all = desk.run("redis-pending", "stream-key", "orders");
        assertThat(rows(all))
                .extracting(row -> row.get(1) + row.get(2) + "x" + row.get(4))
                .containsExactly("a1-0x1", "a2-0x1", "b3-0x1");
        var one = desk.run("redis-pending", "stream-key", "orders", "stream-group", "mail", "consumer", "b");
        assertThat(rows(one)).hasSize(1);
        assertThat(desk.run("redis-pending", "stream-key", "orders", "count", "2")
                        .facts()
                        .getFirst()
                        .key())
                .isEqualTo("receipt.redis-pending.first");
        assertThat(refusal(desk.preview("redis-pending", "stream-key", "nothing")))
                .isEqualTo("refused.redis-no-group");
    }

    @Test
    void idleEntriesAreHandedToAnotherConsumerWithoutCountingADelivery() {
        var form = new String[] {
            "stream-key", "orders", "stream-group", "mail", "consumer", "b", "idle-seconds", "0", "count", "10"
        };
        var claim = desk.preview("redis-claim", form);
        assertThat(claim.messages()).isEqualTo(2);
        assertThat(desk.execute(claim).counts().done()).isEqualTo(2);
        assertThat(owners()).isEqualTo("1-0 b 2-0 b 3-0 b");
        assertThat(rows(desk.run("redis-pending", "stream-key", "orders")))
                .allMatch(row -> row.getLast().equals("1"));
        assertThat(refusal(desk.preview("redis-claim", form))).isEqualTo("refused.redis-none-idle");
        form[7] = "3600";
        form[5] = "c";
        assertThat(refusal(desk.preview("redis-claim", form))).isEqualTo("refused.redis-none-idle");
        form[3] = "nobody";
        assertThat(refusal(desk.preview("redis-claim", form))).isEqualTo("refused.redis-no-group");
    }

    @Test
    void nothingIsClaimedWhenOneEntryWasAcknowledgedMeanwhile() {
        var claim = desk.preview(
                "redis-claim", "stream-key", "orders", "stream-group", "mail", "consumer", "c", "idle-seconds", "0");
        desk.cli("XACK", "orders", "mail", "2-0");
        assertThatThrownBy(() -> desk.execute(claim)).isInstanceOf(PreviewOutdated.class);
        assertThat(owners()).isEqualTo("1-0 a 3-0 b");
    }

    @Test
    void acknowledgingTakesThePendingOnesOnly() {
        var ack = desk.preview("redis-ack", "stream-key", "orders", "stream-group", "mail", "entries", "1-0, 3-0 4-0");
        assertThat(ack.messages()).isEqualTo(2);
        var receipt = desk.execute(ack);
        assertThat(receipt.undo()).isEmpty();
        assertThat(owners()).isEqualTo("2-0 a");
        assertThat(refusal(desk.preview("redis-ack", "stream-key", "orders", "stream-group", "mail", "entries", "4-0")))
                .isEqualTo("refused.redis-not-pending");
        assertThatThrownBy(() ->
                        desk.preview("redis-ack", "stream-key", "orders", "stream-group", "mail", "entries", "first"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anEntryThatSomebodyElseGotMeanwhileIsNotAcknowledged() {
        var ack = desk.preview("redis-ack", "stream-key", "orders", "stream-group", "mail", "entries", "1-0 2-0");
        desk.cli("XCLAIM", "orders", "mail", "z", "0", "2-0");
        assertThatThrownBy(() -> desk.execute(ack)).isInstanceOf(PreviewOutdated.class);
        assertThat(owners()).isEqualTo("1-0 a 2-0 z 3-0 b");
    }

    @Test
    void aGroupsPositionIsSetAndPutBack() {
        var form = new String[] {"stream-key", "orders", "stream-group", "mail", "position", "0"};
        var receipt = desk.run("redis-group-position", form);
        assertThat(position()).isEqualTo("0-0");
        desk.undo(receipt);
        assertThat(position()).isEqualTo("3-0");
        form[5] = "3-0";
        assertThat(refusal(desk.preview("redis-group-position", form))).isEqualTo("refused.redis-same-position");
        form[5] = "the end";
        assertThatThrownBy(() -> desk.preview("redis-group-position", form)).isInstanceOf(InvalidInput.class);
        form[5] = "$";
        var toEnd = desk.preview("redis-group-position", form);
        desk.cli("XREADGROUP", "GROUP", "mail", "a", "COUNT", "1", "STREAMS", "orders", ">");
        assertThatThrownBy(() -> desk.execute(toEnd)).isInstanceOf(PreviewOutdated.class);
        form[3] = "nobody";
        assertThat(refusal(desk.preview("redis-group-position", form))).isEqualTo("refused.redis-no-group");
    }

    private String position() {
        List<String> lines = redis.cli().lines("XINFO", "GROUPS", "orders");
        return lines.get(lines.indexOf("last-delivered-id") + 1);
    }
}
