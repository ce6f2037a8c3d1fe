package io.gatehouse.ui.audit;

import io.gatehouse.action.Inputs;
import io.gatehouse.audit.AuditExport;
import io.gatehouse.audit.AuditSearch;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The audit log as far as it was searched for, and whether it is as it was written. FX thread only; the log is read on
/// another.
final class AuditViewModel {

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int MOST_ROWS = 2_000;

    private final OpenedConsole console;
    private final Figures figures;
    private final Tasks tasks;
    private final LiveRows<AuditBook.Line> rows = new LiveRows<>(line -> String.valueOf(line.number()));
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty everyProfile = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<AuditBook> book = new ReadOnlyObjectWrapper<>(AuditBook.EMPTY);
    private List<AuditBook.Line> wanted = List.of();
    private Instant readAt = Instant.MIN;
    private boolean reading;

    AuditViewModel(OpenedConsole console, Figures figures, Tasks tasks) {
        this.console = console;
        this.figures = figures;
        this.tasks = tasks;
        search.subscribe((_, _) -> show());
        everyProfile.subscribe((_, _) -> show());
    }

    /// Reads the log again when what is shown is some seconds old.
    void refresh(Instant now) {
        // Later than now it is where a recording was moved back.
        var old = readAt.equals(Instant.MIN) || readAt.plus(AGAIN).isBefore(now) || readAt.isAfter(now);
        if (old && !reading) {
            reading = true;
            readAt = now;
            tasks.run("read-audit-log", console.observed().audit()::read, this::read, this::failed);
        }
    }

    private void read(AuditBook newest) {
        reading = false;
        if (!newest.equals(book.get())) {
            book.set(newest);
            show();
        }
    }

    private void failed(Exception failure) {
        reading = false;
        found.set(figures.texts().get(failure));
    }

    private void show() {
        var profile = everyProfile.get() ? "" : console.profile().name();
        wanted = new AuditSearch(profile, Instant.MIN, search.get()).in(book.get());
        rows.update(wanted.subList(0, Math.min(wanted.size(), MOST_ROWS)));
        found.set(figures.texts()
                .get(wanted.size() > MOST_ROWS ? "audit.foundMore" : "audit.found", wanted.size(), MOST_ROWS));
    }

    /// What takes back what a line tells of; empty where nothing does or this profile is another.
    Optional<ActionRequest> wayBack(AuditLog.Entry entry) {
        return entry.profile().equals(console.profile().name())
                ? console.action(entry.wayBack().action())
                        .map(it -> new ActionRequest(
                                it, "", new Inputs(entry.wayBack().inputs())))
                : Optional.empty();
    }

    /// Writes every line that is found to a file.
    void export(Path file) {
        var lines = wanted;
        var texts = figures.texts();
        tasks.run(
                "export-audit-log",
                () -> {
                    AuditExport.write(lines, file);
                    return file;
                },
                written -> said.set(texts.get("audit.exported", lines.size(), written)),
                failure -> said.set(texts.get("audit.notExported", texts.get(failure))));
    }

    LiveRows<AuditBook.Line> rows() {
        return rows;
    }

    StringProperty searchProperty() {
        return search;
    }

    /// Whether lines of other profiles are shown too.
    BooleanProperty everyProfileProperty() {
        return everyProfile;
    }

    ReadOnlyObjectProperty<AuditBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /// How many lines were found.
    ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What came of the export, "" before there was one.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
