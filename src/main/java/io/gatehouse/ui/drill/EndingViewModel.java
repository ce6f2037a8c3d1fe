package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.EndOutcome;
import io.gatehouse.domain.drill.GoingOn;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.EventWords;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What goes wrong on purpose now, and the way to end all of it. FX thread only; ending is done on a background task,
/// so that it can be ordered also while something hangs.
public final class EndingViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final Tasks tasks;
    private final DrillWords words;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper();

    public EndingViewModel(OpenedConsole console, Figures figures, Tasks tasks) {
        this.console = console;
        this.figures = figures;
        this.tasks = tasks;
        this.words = new DrillWords(figures);
    }

    /// Takes over what goes on now.
    public void refresh() {
        var goingOn = console.rehearsed().faults().goingOn();
        if (ending.get()) {
            text.set(figures.texts().get("drills.end.doing"));
        } else {
            text.set(goingOn.isEmpty() ? "" : told(goingOn));
        }
        present.set(!goingOn.isEmpty() || ending.get() || !problem.get().isEmpty());
    }

    private String told(List<GoingOn> goingOn) {
        var texts = figures.texts();
        var first = goingOn.getFirst();
        var said = texts.get("drills.goingOn.since", name(first), figures.time(first.since()));
        return goingOn.size() == 1 ? said : texts.get("drills.goingOn.more", said, goingOn.size() - 1);
    }

    private String name(GoingOn one) {
        var texts = figures.texts();
        var happens = new EventWords(figures);
        var name = switch (one.kind()) {
            case DRILL ->
                words.title(console.rehearsed().drills().drills(texts.language().locale()), one.name());
            case FAULT -> happens.fault(one.name());
            case EVENT -> one.event().map(happens::of).orElse(Shown.name(one.name()));
            case BLIND_DRILL -> "";
        };
        return texts.get("drills.goingOn." + one.kind(), name);
    }

    /// Ends all of it.
    public void endEverything() {
        if (ending.get()) {
            return;
        }
        ending.set(true);
        problem.set("");
        refresh();
        tasks.run("end-everything", console.rehearsed().faults()::endEverything, this::ended, failure -> {
            ending.set(false);
            problem.set(failed(figures.texts().get(failure), ""));
            refresh();
        });
    }

    private void ended(EndOutcome outcome) {
        ending.set(false);
        problem.set(
                outcome.failures().isEmpty()
                        ? ""
                        : failed(
                                outcome.failures().stream().map(this::failure).collect(Collectors.joining(" ")),
                                outcome.lab()));
        refresh();
    }

    private String failure(EndOutcome.Failure failure) {
        Texts texts = figures.texts();
        var what = texts.find("drills.end.what." + failure.what()).orElse(failure.what());
        return texts.get("drills.end.failure", what, failure.reason());
    }

    private String failed(String reasons, String lab) {
        Texts texts = figures.texts();
        var todo = lab.isEmpty() ? texts.get("drills.end.todoOwn") : texts.get("drills.end.todo", lab);
        return texts.get("drills.end.failed", reasons, todo);
    }

    /// Puts away what could not be ended, once somebody has read it.
    public void dismiss() {
        problem.set("");
        refresh();
    }

    /// What goes on and since when, "" for nothing.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What could not be ended and what to do about it, "" for nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// Whether it is being ended now.
    public ReadOnlyBooleanProperty endingProperty() {
        return ending.getReadOnlyProperty();
    }
}
