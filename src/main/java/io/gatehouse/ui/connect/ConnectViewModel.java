package io.gatehouse.ui.connect;

import io.gatehouse.domain.Profile;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.console.Recordings;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Texts;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The first screen: starts the lab, opens a saved profile, or checks and saves a new one. FX thread only; the disk,
/// the lab and the brokers are asked on background tasks.
public final class ConnectViewModel {

    private final ConsoleParts parts;
    private final Texts texts;
    private final Tasks tasks;
    private final Consumer<Profile> onOpen;
    private final Consumer<String> onPlay;
    private final ProfileForm form = new ProfileForm();
    private final ObservableList<String> profiles = FXCollections.observableArrayList();
    private final ObservableList<Recordings.Shipped> recordings = FXCollections.observableArrayList();
    private final AtomicReference<String> labStep = new AtomicReference<>("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper labProgress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper labProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Map<FormField, String>> fieldProblems = new ReadOnlyObjectWrapper<>(Map.of());

    public ConnectViewModel(
            ConsoleParts parts, Texts texts, Tasks tasks, Consumer<Profile> onOpen, Consumer<String> onPlay) {
        this.parts = parts;
        this.texts = texts;
        this.tasks = tasks;
        this.onOpen = onOpen;
        this.onPlay = onPlay;
        tasks.run(
                "recordings",
                () -> parts.recordings().shipped(texts.language().locale()),
                recordings::setAll,
                this::failed);
        tasks.run("profiles", () -> parts.profiles().names(), profiles::setAll, this::failed);
    }

    /// Starts a lab and opens it.
    public void startLab() {
        begin("");
        labStep.set(texts.get("connect.lab.starting"));
        refresh();
        tasks.run("lab", () -> parts.lab().start(labStep::set), this::opens, failure -> {
            labStep.set("");
            refresh();
            busy.set(false);
            labProblem.set(texts.get(failure));
        });
    }

    /// The recordings that come with the program; none before they are known.
    ObservableList<Recordings.Shipped> recordings() {
        return recordings;
    }

    /// Plays one of them.
    void play(String recording) {
        begin(texts.get("connect.look.opening"));
        onPlay.accept(recording);
    }

    void openSaved(String name) {
        begin(texts.get("connect.opening", name));
        tasks.run("load-profile", () -> parts.profiles().load(name), this::opens, this::failed);
    }

    /// Asks each broker of the form once.
    void check() {
        withForm(profile -> {
            begin(texts.get("connect.checking"));
            tasks.run(
                    "check",
                    () -> {
                        parts.opener().check(profile);
                        return profile;
                    },
                    _ -> {
                        busy.set(false);
                        progress.set(texts.get("connect.answering"));
                    },
                    this::failed);
        });
    }

    /// Saves the form's profile after its brokers have answered, and opens it.
    void connect() {
        withForm(profile -> {
            begin(texts.get("connect.checking"));
            tasks.run(
                    "connect",
                    () -> {
                        parts.opener().check(profile);
                        parts.profiles().save(profile);
                        return profile;
                    },
                    this::opens,
                    this::failed);
        });
    }

    private void withForm(Consumer<Profile> use) {
        try {
            var profile = form.profile();
            fieldProblems.set(Map.of());
            use.accept(profile);
        } catch (InvalidField e) {
            fieldProblems.set(Map.of(e.field(), texts.get(e.key())));
        }
    }

    private void begin(String text) {
        busy.set(true);
        problem.set("");
        labProblem.set("");
        progress.set(text);
    }

    private void opens(Profile profile) {
        progress.set(texts.get("connect.opening", profile.name()));
        onOpen.accept(profile);
    }

    /// Shows why something did not work.
    public void failed(Exception failure) {
        busy.set(false);
        progress.set("");
        problem.set(texts.get(failure));
    }

    /// Takes over what the lab says of its start.
    public void refresh() {
        labProgress.set(labStep.get());
    }

    ProfileForm form() {
        return form;
    }

    Texts texts() {
        return texts;
    }

    ObservableList<String> profiles() {
        return profiles;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty labProgressProperty() {
        return labProgress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty labProblemProperty() {
        return labProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is wrong with which field.
    ReadOnlyObjectProperty<Map<FormField, String>> fieldProblemsProperty() {
        return fieldProblems.getReadOnlyProperty();
    }
}
