package io.gatehouse.ui.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.action.Inputs;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Archive;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchivesViewModelTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:14:00Z");

    private final FedConsole fed = new FedConsole(Clock.fixed(NOW, ZoneOffset.UTC));

    private ArchivesViewModel model() {
        ActionCatalog.described().all().forEach(fed::with);
        return new ArchivesViewModel(fed.open(), new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC));
    }

    private static Archive archive(String id, Archive.State state) {
        return new Archive(
                id,
                new Archive.Origin("lab", "purge", "ticket-dlq", NOW, "kim"),
                new Archive.Topology(List.of(), List.of(), List.of()),
                Archive.Messages.NONE,
                state);
    }

    @Test
    void anArchiveIsRestoredFromItsRow() {
        assertThat(model().restore(archive("a-1", Archive.State.COMPLETE)).map(ActionRequest::filledIn))
                .contains(new Inputs(Map.of("archive", "a-1", "again", "false")));
    }

    @Test
    void whatWasRestoredIsRestoredAgainOnlyBySayingSo() {
        assertThat(model().restore(archive("a-1", Archive.State.RESTORED)).map(ActionRequest::filledIn))
                .contains(new Inputs(Map.of("archive", "a-1", "again", "true")));
    }

    @Test
    void nothingOfADamagedArchiveIsOffered() {
        var damaged = archive("a-1", Archive.State.DAMAGED);

        assertThat(model().restore(damaged)).isEmpty();
        assertThat(model().drop(damaged)).isPresent();
    }

    @Test
    void theListSaysHowManyThereAreAndWhatItIsForWhileThereIsNone() {
        var model = model();
        model.refresh(NOW);
        assertThat(model.noneProperty().get()).isEqualTo("Waiting");

        fed.archives(Snapshot.of(List.of(), NOW));
        model.refresh(NOW);
        assertThat(model.noneProperty().get()).contains("kept here");

        fed.archives(Snapshot.of(List.of(archive("a-1", Archive.State.COMPLETE)), NOW));
        model.refresh(NOW);
        assertThat(model.freshnessProperty().get()).startsWith("1 of 1 archives");
    }
}
