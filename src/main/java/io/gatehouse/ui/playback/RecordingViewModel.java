package io.gatehouse.ui.playback;

import io.gatehouse.ui.console.RecordingDesk;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Whether the open profile is recorded, and how far that is. FX thread only; the file is written on other threads.
public final class RecordingViewModel {

    private final RecordingDesk desk;
    private final Figures figures;
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public RecordingViewModel(RecordingDesk desk, Figures figures, Tasks tasks) {
        this.desk = desk;
        this.figures = figures;
        this.tasks = tasks;
        refresh();
    }

    /// Takes over how far it is.
    public void refresh() {
        var now = desk.going();
        going.set(now.isPresent());
        state.set(now.map(it -> PlaybackViewModel.minutes(it.length()) + " · " + figures.bytes((double) it.bytes()))
                .orElse(""));
        now.flatMap(RecordingDesk.Going::failure)
                .ifPresent(why -> problem.set(figures.texts().get("recording.brokeOff", why)));
    }

    /// Whether this profile can be recorded.
    public boolean possible() {
        return desk.possible();
    }

    /// Begins, or ends what goes on.
    public void toggle() {
        if (going.get()) {
            stop();
        } else {
            start();
        }
    }

    private void start() {
        said.set("");
        problem.set("");
        tasks.run(
                "start-recording",
                desk::start,
                file -> refresh(),
                failure -> problem.set(figures.texts()
                        .get("recording.notStarted", figures.texts().get(failure))));
    }

    private void stop() {
        Optional<Path> file = desk.going().map(RecordingDesk.Going::file);
        tasks.run(
                "stop-recording",
                () -> {
                    desk.stop();
                    return file;
                },
                ended -> {
                    ended.ifPresent(it -> said.set(figures.texts().get("recording.saved", it)));
                    refresh();
                },
                failure -> problem.set(figures.texts().get(failure)));
    }

    /// Takes what was said out of sight.
    public void dismiss() {
        said.set("");
        problem.set("");
    }

    public ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    /// How long and how large it is, "" while nothing is recorded.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Where the last one is, "" before there was one.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Why nothing is recorded though it should be, "" while all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
