package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillResult;
import io.gatehouse.port.DebriefStore;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The debriefs that are kept, the one that is shown, and all trainees side by side. FX thread only; the disk is read
/// and written on background tasks.
final class DebriefsViewModel {

    private final DebriefStore store;
    private final Figures figures;
    private final Tasks tasks;
    private final LiveRows<Debrief> rows = new LiveRows<>(DebriefsViewModel::key);
    private final ReadOnlyObjectWrapper<@Nullable Debrief> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Debrief>> compared = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private List<Debrief> all = List.of();
    private boolean read;

    DebriefsViewModel(DebriefStore store, Figures figures, Tasks tasks) {
        this.store = store;
        this.figures = figures;
        this.tasks = tasks;
        rows.selectedProperty().subscribe(row -> shown.set(row == null ? null : row.content()));
    }

    private static String key(Debrief debrief) {
        return debrief.begun() + " " + debrief.trainee();
    }

    /// Reads what is kept now; what is new is shown.
    void load() {
        tasks.run(
                "debriefs",
                store::all,
                this::loaded,
                failure -> said.set(figures.texts().get(failure)));
    }

    private void loaded(List<Debrief> now) {
        var more = now.size() > all.size() && !now.isEmpty();
        all = now;
        rows.update(now);
        compared.set(latestOfEach(now));
        if (more) {
            rows.find(key(now.getFirst())).ifPresent(rows.selectedProperty()::set);
            news.set(news.get() + (read ? 1 : 0));
        }
        read = true;
    }

    /// One sitting of each trainee, in the order of their names.
    private static List<Debrief> latestOfEach(List<Debrief> now) {
        var latest = new LinkedHashMap<String, Debrief>();
        now.forEach(one -> latest.putIfAbsent(one.trainee(), one));
        return latest.values().stream()
                .sorted((some, other) -> some.trainee().compareToIgnoreCase(other.trainee()))
                .toList();
    }

    /// The drills that any of those who are compared had.
    List<String> drillsCompared() {
        var names = new ArrayList<String>();
        compared.get().stream()
                .flatMap(debrief -> debrief.drills().stream())
                .map(DrillResult::drill)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /// Writes all of them to a file, whose ending says as what.
    void export(Path file) {
        var written = all;
        said.set("");
        tasks.run(
                "export-debriefs",
                () -> {
                    store.export(written, file.toAbsolutePath());
                    return file.toAbsolutePath();
                },
                place -> said.set(figures.texts().get("debrief.exported", place.toString())),
                failure -> said.set(figures.texts()
                        .get("debrief.notExported", figures.texts().get(failure))));
    }

    LiveRows<Debrief> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable Debrief> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The latest sitting of each trainee.
    ReadOnlyObjectProperty<List<Debrief>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// How many came since those that were kept before.
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// What became of writing them, "" for nothing.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
