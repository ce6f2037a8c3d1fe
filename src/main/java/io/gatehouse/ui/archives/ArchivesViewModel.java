package io.gatehouse.ui.archives;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.domain.Archive;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What this profile's actions removed and kept, the latest first, and what can be done with the selected one. FX
/// thread only.
final class ArchivesViewModel {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final List<String> DEFINITIONS =
            List.of("definitions-export", "definitions-diff", "definitions-import");

    private final OpenedConsole console;
    private final Figures figures;
    private final LiveRows<Archive> rows =
            new LiveRows<>(archive -> archive.id() + " " + archive.origin().target());
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    ArchivesViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
    }

    void refresh(Instant now) {
        var newest = console.feeds().archives().latest();
        newest.value().ifPresent(rows::update);
        var fresh = Freshness.of(newest, now, INTERVAL, figures);
        stale.set(fresh.stale());
        var texts = figures.texts();
        freshness.set(texts.get("archives.count", rows.shown().size(), rows.size()) + " · " + fresh.text());
        var unread = newest.value().isEmpty();
        none.set(texts.get(unread ? "state.waiting" : rows.size() == 0 ? "archives.empty" : "archives.none"));
    }

    /// What puts it back, filled in; empty where nothing can or this profile does not offer it.
    Optional<ActionRequest> restore(Archive archive) {
        var again = archive.state() == Archive.State.RESTORED;
        var inputs = new Inputs(Map.of("archive", archive.id(), "again", String.valueOf(again)));
        return archive.state() == Archive.State.DAMAGED
                ? Optional.empty()
                : console.action("restore").map(action -> new ActionRequest(action, "", inputs));
    }

    /// What removes it from this computer.
    Optional<ActionRequest> drop(Archive archive) {
        return console.action("drop-archive").map(action -> new ActionRequest(action, archive.id()));
    }

    /// What is kept of how the broker is set up is kept here too.
    List<Action> definitions() {
        return DEFINITIONS.stream().flatMap(id -> console.action(id).stream()).toList();
    }

    LiveRows<Archive> rows() {
        return rows;
    }

    /// How many there are and how old that is, or why there is nothing newer.
    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    /// What stands there instead of rows.
    ReadOnlyStringProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }
}
