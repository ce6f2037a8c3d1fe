package io.gatehouse.action.redis;

import static io.gatehouse.action.Desk.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.action.Action;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.adapter.rabbitmq.FaultyPort.Wanted;
import io.gatehouse.adapter.redis.OwnRedis;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.BrokerException.Unreachable;
import io.gatehouse.port.BrokerException.Unreachable.Changed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The connection to Redis is cut in the middle. Whatever changes Redis is one step there: it is done or it is not, the
/// operator is told so, and the next preview shows which.
class AnswerLostTest {

    private final OwnRedis redis;
    private final FaultyPort port;
    private final RedisDesk desk;

    AnswerLostTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        port = new FaultyPort(redis.cli().port());
        desk = new RedisDesk(
                redis.cli(), new Endpoints.Redis("127.0.0.1", port.port(), "", new SecretRef.None(), false));
        Everything.fill(desk);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        port.close();
        redis.close();
    }

    private static Wanted stepOf(String action) {
        return FaultyPort.text(action.equals("redis-eviction-policy") ? "SET" : "EVAL");
    }

    private void lost(Preview preview) {
        var failure = catchThrowableOfType(Unreachable.class, () -> desk.execute(preview));
        port.passOn();
        assertThat(failure).as(preview.action()).isNotNull();
        assertThat(failure.changed()).as(preview.action()).isEqualTo(Changed.ALL_OR_NOTHING);
    }

    @Test
    void everyChangeIsDoneAsAWholeOrNotAtAllAndThePreviewShowsWhich() {
        var changing = desk.actions().stream()
                .filter(action -> action.impact() != Impact.LOOK)
                .map(Action::id)
                .filter(id -> !Everything.ELSEWHERE.contains(id))
                .toList();
        assertThat(changing).hasSizeGreaterThan(12);
        for (var id : changing) {
            redis.cli().run("FLUSHALL");
            redis.cli().run("CONFIG", "SET", "maxmemory-policy", "noeviction");
            Everything.fill(desk);
            var preview = Everything.preview(desk, id);
            assertThat(refusal(preview)).as(id).isEmpty();

            port.hangUpBefore(stepOf(id), 1);
            lost(preview);
            assertThat(refusal(Everything.preview(desk, id)))
                    .as(id + " was not done")
                    .isEmpty();

            port.keepAnswerTo(stepOf(id));
            lost(preview);
            var now = Everything.preview(desk, id);
            assertThat(refusal(now) + now.fingerprint())
                    .as(id + " was done, and that is seen")
                    .isNotEqualTo(preview.fingerprint());
        }
    }

    @Test
    void manyAtOnceAreDoneAsAWhole() {
        var numbers = IntStream.range(0, 1_000).mapToObj(String::valueOf).toList();
        desk.cli(Stream.concat(Stream.of("RPUSH", "many"), numbers.stream()).toArray(String[]::new));
        var move = desk.preview("redis-list-move", "list", "many", "to-list", "moved", "count", "1000");
        port.keepAnswerTo(FaultyPort.text("EVAL"));
        lost(move);
        assertThat(redis.cli().lines("LRANGE", "moved", "0", "-1")).isEqualTo(numbers);
        assertThat(redis.cli().run("EXISTS", "many")).isEqualTo("0");
        assertThat(refusal(desk.preview("redis-list-move", "list", "many", "to-list", "moved", "count", "1000")))
                .isEqualTo("refused.redis-short-list");
    }

    @Test
    void aMovedUserIsToldWhereverTheyAreNow() {
        var preview = Everything.preview(desk, "redis-move-user");
        port.hangUpAfter(FaultyPort.text("EVAL"));
        var receipt = desk.execute(preview);
        port.passOn();
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(receipt.facts().getFirst().arguments()).containsExactly("b", "–");
        desk.undo(receipt);
        assertThat(desk.cli("ZRANK", RedisDesk.LINE, "b")).isEqualTo("1");
    }

    @Test
    void aSearchThatIsCutOffCanBeDoneAgain() {
        desk.cli("EVAL", "for i = 1, 4000 do redis.call('SET', 'key:' .. i, 'x') end", "0");
        for (var id : List.of("redis-big-keys", "redis-keys-without-ttl")) {
            var preview = desk.preview(id, "key-pattern", "key:*");
            port.hangUpBefore(FaultyPort.text("SCAN"), 3);
            var failure = catchThrowableOfType(Unreachable.class, () -> desk.execute(preview));
            port.passOn();
            assertThat(failure).as(id).isNotNull();
            assertThat(failure.changed()).isEqualTo(Changed.NOTHING);
            assertThat(desk.execute(preview).outcome()).isEqualTo(Receipt.Outcome.DONE);
        }
    }
}
