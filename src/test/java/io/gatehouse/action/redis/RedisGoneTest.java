package io.gatehouse.action.redis;

import static io.gatehouse.action.redis.RedisDesk.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.Action;
import io.gatehouse.action.Lost;
import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.adapter.redis.OwnRedis;
import io.gatehouse.port.BrokerException.Unreachable;
import io.gatehouse.port.BrokerException.Unreachable.Changed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Redis goes away before the preview, or between the preview and the click.
class RedisGoneTest {

    private final OwnRedis redis;
    private final RedisDesk desk;

    RedisGoneTest(@TempDir Path folder) throws IOException {
        redis = new OwnRedis(folder);
        desk = new RedisDesk(redis.cli());
        Everything.fill(desk);
    }

    @AfterEach
    void close() {
        desk.close();
        redis.close();
    }

    @Test
    void everyActionOnRedisIsTriedHere() {
        var all = new ArrayList<>(desk.actions().stream().map(Action::id).toList());
        all.removeAll(Everything.ELSEWHERE);
        assertThat(all).containsExactlyInAnyOrderElementsOf(Everything.FORMS.keySet());
    }

    private static void assertUnchanged(String action, Unreachable failure) {
        assertThat(failure).as(action).hasMessageContaining("127.0.0.1");
        assertThat(failure.changed()).as(action).isEqualTo(Changed.NOTHING);
        assertThat(ActionTexts.in(Locale.ENGLISH).text(Lost.text(failure))).endsWith("Nothing was changed.");
    }

    @Test
    void whenRedisGoesAwayBeforeTheConfirmationEveryActionSaysItCannotBeReached() throws InterruptedException {
        var previews = Everything.previews(desk);
        assertThat(previews).allMatch(preview -> preview.refusal().isEmpty());
        redis.stop();
        for (var preview : previews) {
            assertThatThrownBy(() -> desk.execute(preview))
                    .as(preview.action())
                    .isInstanceOfSatisfying(Unreachable.class, e -> assertUnchanged(preview.action(), e));
        }
        for (var id : Everything.FORMS.keySet()) {
            assertThatThrownBy(() -> desk.execute(Everything.preview(desk, id)))
                    .as(id)
                    .isInstanceOfSatisfying(Unreachable.class, e -> assertUnchanged(id, e));
        }
    }

    @Test
    void whenTheAnswerStaysOutItIsSaidThatAllOrNothingWasDone() throws Exception {
        var remove = desk.preview("redis-remove-user", "user", "a");
        redis.signal("STOP");
        assertThatThrownBy(() -> desk.execute(remove))
                .isInstanceOfSatisfying(
                        Unreachable.class, e -> assertThat(e.changed()).isEqualTo(Changed.ALL_OR_NOTHING));
        redis.signal("CONT");
        // The half-open connection is not used again.
        assertThat(desk.run("redis-find", "user", "b").counts().done()).isEqualTo(1);
    }

    @Test
    void aRedisThatCameBackIsUsedWithoutOpeningTheProfileAgain() throws Exception {
        desk.run("redis-line", "line", LINE);
        redis.stop();
        assertThatThrownBy(() -> desk.run("redis-line", "line", LINE)).isInstanceOf(Unreachable.class);
        redis.startAgain();
        assertThat(desk.run("redis-line", "line", LINE).facts().getFirst().key())
                .isEqualTo("receipt.redis-line.empty");
    }
}
