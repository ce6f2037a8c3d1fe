package io.gatehouse.ui.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Severity;
import io.gatehouse.port.KeySearch;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.FedServers;
import io.gatehouse.ui.console.Feed;
import io.gatehouse.ui.console.RedisLook;
import io.gatehouse.ui.console.RedisView;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.controls.Tile;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisViewModelTest {

    private static final Instant NOW = Instant.parse("2026-01-01T02:00:00Z");

    private final Figures figures = new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC);

    private RedisViewModel model(Snapshot<RedisLook> look) {
        var console = new FedConsole(Clock.fixed(NOW, ZoneOffset.UTC));
        console.redis(FedServers.redis(look));
        var model = new RedisViewModel(console.open(), figures);
        model.refresh(NOW);
        return model;
    }

    private static Tile.Content tile(RedisViewModel model, String id) {
        return model.tiles().stream()
                .filter(tile -> tile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void memoryIsToldAgainstTheMachineWhereRedisHasNoLimitOfItsOwn() {
        var model = model(Snapshot.of(FedServers.look(false, NOW), NOW));

        assertThat(tile(model, "memory").value()).isEqualTo("812 MB");
        assertThat(tile(model, "memory").detail()).isEqualTo("of the machine's 8.3 GB · 7.5 GB left");
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void memoryNearItsOwnLimitIsAWarningWithWhatIsLeft() {
        var model = model(Snapshot.of(FedServers.look(true, NOW), NOW));

        assertThat(tile(model, "memory").detail()).isEqualTo("of 2.0 GB maxmemory · 50.0 MB left");
        assertThat(tile(model, "memory").severity()).contains(Severity.WARNING);
        assertThat(tile(model, "policy").detail()).contains("the line too");
        assertThat(tile(model, "persistence").severity()).contains(Severity.CRITICAL);
        assertThat(tile(model, "persistence").detail()).isEqualTo("the last snapshot (RDB) failed");
    }

    @Test
    void whileRedisIsDownTheLastOfItStaysWithItsAgeAndTheReason() {
        var last = Snapshot.of(FedServers.look(false, NOW), NOW.minus(Duration.ofSeconds(45)));

        var model = model(last.failed("127.0.0.1:6379: Connection refused"));

        assertThat(model.keys().size()).isEqualTo(5);
        assertThat(model.freshnessProperty().get()).contains("45 s").contains("Connection refused");
        assertThat(model.staleProperty().get()).isTrue();
    }

    @Test
    void eachGroupOfAStreamIsALineAndAStreamThatIsNotThereSaysSo() {
        var model = model(Snapshot.of(FedServers.look(false, NOW), NOW));

        assertThat(model.streams().shown())
                .extracting(LiveRow::key)
                .containsExactly("reservation:audit/mailers", "reservation:audit/statistics", "reservation:typo");
        model.streams().selectedProperty().set(model.streams().shown().getFirst());
        assertThat(model.members())
                .containsExactly(
                        new RedisViewModel.Member("mailers-1", "12 pending · idle 2 s"),
                        new RedisViewModel.Member("mailers-2", "0 pending · idle 1 s"));
    }

    @Test
    void searchTellsItsProgressAndWhatItFoundCanBeWatched() {
        KeySearch search = (pattern, _, progress, _) -> {
            assertThat(pattern).isEqualTo("*mail*");
            progress.accept(new KeySearch.Progress(500, 18_204, 1));
            return new KeySearch.Result(List.of("bull:mail:meta"), KeySearch.Ending.ENOUGH);
        };
        var view = RedisView.of(Feed.none(), search);
        var model = new KeySearchViewModel(view, figures, Tasks.onCallingThread());

        model.patternProperty().set("mail");
        model.find();
        model.found().selectedProperty().set(model.found().shown().getFirst());
        model.watchSelected();

        assertThat(model.outcomeProperty().get()).startsWith("Ended at 1 found");
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(view.picked()).containsExactly("bull:mail:meta");
        model.watchSelected();
        assertThat(view.picked()).isEmpty();
    }

    @Test
    void whatIsSelectedFillsInTheActions() {
        var model = model(Snapshot.of(FedServers.look(false, NOW), NOW));
        assertThat(model.selection().values()).isEmpty();

        model.streams().selectedProperty().set(model.streams().shown().getFirst());
        model.bullQueues().selectedProperty().set(model.bullQueues().shown().getFirst());
        selectKey(model, "mail:outbox");

        assertThat(model.selection().values())
                .containsEntry("stream-key", "reservation:audit")
                .containsEntry("bull-queue", "mail")
                .containsEntry("list", "mail:outbox")
                .containsKey("stream-group");

        selectKey(model, "state:seat:A-12");
        assertThat(model.selection().values()).containsEntry("seat", "A-12").doesNotContainKey("list");
    }

    private static void selectKey(RedisViewModel model, String key) {
        model.keys().shown().stream()
                .filter(row -> row.key().equals(key))
                .forEach(row -> model.keys().selectedProperty().set(row));
    }
}
