package io.gatehouse.ui.playback;

import io.gatehouse.ui.console.RecordingDesk;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Whether the open profile is recorded, where to, and how far that is. FX thread only; the file is written on other
/// threads.
public final class RecordingViewModel {

    private final RecordingDesk desk;
    private final Figures figures;
    private final Tasks tasks;
    private final StringProperty file = new SimpleStringProperty("");
    private final BooleanProperty bodies = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private long missedBefore;

    public RecordingViewModel(RecordingDesk desk, Figures figures, Tasks tasks) {
        this.desk = desk;
        this.figures = figures;
        this.tasks = tasks;
        refresh();
    }

    /// Takes over how far it is.
    public void refresh() {
        var texts = figures.texts();
        var now = desk.going();
        going.set(now.isPresent());
        state.set(now.map(this::words).orElse(""));
        now.filter(it -> it.missingPolls() > missedBefore).ifPresent(it -> {
            missedBefore = it.missingPolls();
            problem.set(texts.get("recording.missing", missedBefore));
        });
        now.flatMap(RecordingDesk.Going::failure).ifPresent(why -> problem.set(texts.get("recording.brokeOff", why)));
    }

    private String words(RecordingDesk.Going now) {
        var far = PlaybackViewModel.minutes(now.length()) + " · " + figures.bytes((double) now.bytes());
        return now.bodies() ? far + " · " + figures.texts().get("recording.withBodies") : far;
    }

    /// Whether this profile can be recorded.
    public boolean possible() {
        return desk.possible();
    }

    /// Offers a new file, and no bodies, whatever was chosen the last time.
    void offer() {
        refused.set("");
        bodies.set(false);
        file.set("");
        tasks.run(
                "suggest-recording",
                desk::suggested,
                suggested -> file.set(suggested.toString()),
                failure -> refused.set(figures.texts().get(failure)));
    }

    /// Begins to record into the chosen file; where that cannot be, says why and what was chosen stays.
    ///
    /// @param onBegun called when it goes on
    void start(Runnable onBegun) {
        refused.set("");
        var chosen = chosen();
        if (chosen.isEmpty()) {
            refused.set(figures.texts().get("recording.noFile"));
            return;
        }
        busy.set(true);
        tasks.run(
                "start-recording",
                () -> {
                    desk.start(chosen.get(), bodies.get());
                    return chosen.get();
                },
                begun -> {
                    busy.set(false);
                    dismiss();
                    missedBefore = 0;
                    refresh();
                    onBegun.run();
                },
                failure -> {
                    busy.set(false);
                    refused.set(figures.texts()
                            .get("recording.notStarted", figures.texts().get(failure)));
                });
    }

    /// What is chosen now; empty when that is no file's name.
    Optional<Path> chosen() {
        var typed = file.get().strip();
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(typed).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Ends what goes on.
    public void stop() {
        var ended = desk.going();
        tasks.run(
                "stop-recording",
                () -> {
                    desk.stop();
                    return ended;
                },
                it -> {
                    it.ifPresent(this::saved);
                    refresh();
                },
                failure -> problem.set(figures.texts().get(failure)));
    }

    private void saved(RecordingDesk.Going ended) {
        var key = ended.bodies() ? "recording.savedWithBodies" : "recording.saved";
        said.set(figures.texts().get(key, ended.file()));
    }

    /// Takes what was said out of sight.
    public void dismiss() {
        said.set("");
        problem.set("");
    }

    /// The file to record into.
    StringProperty fileProperty() {
        return file;
    }

    /// Whether what people wrote into messages is to be in it.
    BooleanProperty bodiesProperty() {
        return bodies;
    }

    /// Whether it is about to begin.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why it did not begin, "" before that was tried.
    ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
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

    /// Why something is not recorded though it should be, "" while all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
