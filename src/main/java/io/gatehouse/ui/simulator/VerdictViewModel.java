package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunCheck;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The runs of this session and the verdict of the selected one, the latest at first. FX thread only; reports are
/// written on background tasks.
final class VerdictViewModel {

    private final SimulationControl control;
    private final Figures figures;
    private final Tasks tasks;
    private final LiveRows<FinishedRun> runs = new LiveRows<>(run -> String.valueOf(run.number()));
    private final LiveRows<RunCheck> checks = new LiveRows<>(RunCheck::figure);
    private final ReadOnlyObjectWrapper<@Nullable FinishedRun> shown = new ReadOnlyObjectWrapper<>();
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reasons = new ReadOnlyStringWrapper("");

    VerdictViewModel(SimulationControl control, Figures figures, Tasks tasks) {
        this.control = control;
        this.figures = figures;
        this.tasks = tasks;
        runs.selectedProperty().subscribe(row -> show(row == null ? null : row.content()));
        refresh();
    }

    /// Takes over what has come to an end meanwhile; the newest run is shown then.
    void refresh() {
        var all = control.runs();
        var more = all.size() > runs.size();
        runs.update(all);
        if (more) {
            runs.find(String.valueOf(all.getFirst().number())).ifPresent(runs.selectedProperty()::set);
        }
    }

    private void show(@Nullable FinishedRun run) {
        shown.set(run);
        saved.set("");
        problem.set("");
        checks.update(run == null ? List.of() : run.checks());
        folder.set(run == null ? "" : control.reportFolder(run).toString());
        reasons.set(
                run == null || run.checks().stream().anyMatch(check -> !check.met())
                        ? ""
                        : String.join("\n", run.reasons()));
    }

    /// Writes the report of the run that is shown.
    void save() {
        var run = shown.get();
        if (run == null || folder.get().isBlank()) {
            return;
        }
        saved.set("");
        problem.set("");
        var named = folder.get().strip();
        tasks.run(
                "report",
                () -> {
                    var place = Path.of(named).toAbsolutePath();
                    control.save(run, place);
                    return place;
                },
                place -> saved.set(figures.texts().get("simulator.saved", place.toString())),
                failure -> problem.set(figures.texts()
                        .get("simulator.notSaved", figures.texts().get(failure))));
    }

    LiveRows<FinishedRun> runs() {
        return runs;
    }

    /// Its expectations.
    LiveRows<RunCheck> checks() {
        return checks;
    }

    /// The run that is shown, null while there is none.
    ReadOnlyObjectProperty<@Nullable FinishedRun> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Where its report goes.
    StringProperty folderProperty() {
        return folder;
    }

    /// Where its report was written, "" before.
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Why it was not written.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is wrong that no check says, "" for nothing.
    ReadOnlyStringProperty reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }
}
