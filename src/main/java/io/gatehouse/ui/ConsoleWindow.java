package io.gatehouse.ui;

import io.gatehouse.domain.Profile;
import io.gatehouse.recording.Player;
import io.gatehouse.ui.connect.ConnectController;
import io.gatehouse.ui.connect.ConnectViewModel;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RecordingDesk;
import io.gatehouse.ui.fx.FxBridge;
import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.settings.Display;
import io.gatehouse.ui.settings.DisplayFile;
import io.gatehouse.ui.shell.SettingsMenu;
import io.gatehouse.ui.shell.ShellContext;
import io.gatehouse.ui.shell.ShellController;
import io.gatehouse.ui.shell.WindowChoices;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import io.gatehouse.ui.theme.Theme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console's one window: the first screen, or an open profile. FX thread only; profiles are opened and closed on
/// virtual threads.
public final class ConsoleWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private static final double SMALLEST_WIDTH = 1_000;
    private static final double SMALLEST_HEIGHT = 640;

    private final Stage stage;
    private final ConsoleParts parts;
    private final Tasks tasks;
    private final DisplayFile displayFile;
    private final FxBridge bridge = new FxBridge(HEARTBEAT);
    private final Scene scene;
    private Display display;
    private Figures figures;
    private volatile @Nullable OpenedConsole console;
    private @Nullable ShellController shell;
    private RecordingDesk desk = RecordingDesk.NONE;
    private @Nullable ConnectViewModel connect;

    /// Prepares a window whose inside is that large.
    public ConsoleWindow(Stage stage, ConsoleParts parts, Tasks tasks, double width, double height) {
        this.scene = new Scene(new Region(), width, height);
        this.stage = stage;
        this.parts = parts;
        this.tasks = tasks;
        this.displayFile = new DisplayFile(parts.settingsFile());
        this.display = displayFile.load();
        this.figures = figuresOf(display);
        bridge.addUpdate(() -> {
            if (connect != null) {
                connect.refresh();
            }
        });
    }

    private static Figures figuresOf(Display display) {
        return new Figures(new Texts(display.language()), ZoneId.systemDefault());
    }

    /// Shows the window with the profile it is to start with, or the first screen.
    public void show() {
        Theme.loadFonts();
        display.theme().applyTo(scene);
        stage.setTitle(figures.texts().get("app.name"));
        stage.setScene(scene);
        stage.setMinWidth(Math.min(scene.getWidth(), SMALLEST_WIDTH));
        stage.setMinHeight(Math.min(scene.getHeight(), SMALLEST_HEIGHT));
        parts.first()
                .ifPresentOrElse(
                        this::open, () -> parts.firstRecording().ifPresentOrElse(this::play, this::showConnect));
        stage.show();
    }

    public Scene scene() {
        return scene;
    }

    /// The profile that is open now. Any thread.
    public Optional<OpenedConsole> console() {
        return Optional.ofNullable(console);
    }

    private void open(Profile profile) {
        tasks.run("open", () -> parts.opener().open(profile), this::opened, this::notOpened);
    }

    private void play(String recording) {
        tasks.run("play", () -> parts.recordings().play(recording), this::opened, this::notOpened);
    }

    private void opened(OpenedConsole newConsole) {
        desk = parts.recordings().deskOf(newConsole);
        console = newConsole.closingFirst(desk::stop);
        connect = null;
        newConsole.observed().latest().addListener(_ -> bridge.markDirty());
        newConsole.playback().ifPresent(player -> player.addListener(bridge::markDirty));
        showShell(newConsole);
    }

    private void notOpened(Exception failure) {
        LOG.warn("profile cannot be opened", failure);
        if (connect == null) {
            showConnect();
        }
        if (connect != null) {
            connect.failed(failure);
        }
    }

    private void showConnect() {
        var model = new ConnectViewModel(parts, figures.texts(), tasks, this::open, this::play);
        connect = model;
        var choices = new WindowChoices(display, this::change, this::leave, this::leaveForLab);
        var controller = new ConnectController(model, menu -> SettingsMenu.fill(menu, choices, figures.texts()));
        setRoot(Fxml.load("connect", figures.texts().bundle(), controller));
        stage.setTitle(figures.texts().get("app.name"));
    }

    private void showShell(OpenedConsole opened) {
        leaveShell();
        var context = new ShellContext(
                opened, figures, opened.playback().map(Player::clock).orElse(parts.clock()), tasks, bridge, desk);
        var controller =
                new ShellController(context, new WindowChoices(display, this::change, this::leave, this::leaveForLab));
        shell = controller;
        setRoot(Fxml.load("shell", figures.texts().bundle(), controller));
        stage.setTitle(figures.texts().get("app.titleOf", opened.profile().name()));
    }

    private void setRoot(Parent root) {
        scene.setRoot(root);
    }

    private void change(Display newDisplay) {
        display = newDisplay;
        figures = figuresOf(newDisplay);
        tasks.run(
                "save-settings",
                () -> {
                    displayFile.save(newDisplay);
                    return newDisplay;
                },
                _ -> {},
                failure -> LOG.warn("display settings are not saved", failure));
        newDisplay.theme().applyTo(scene);
        console().ifPresentOrElse(this::showShell, this::showConnect);
    }

    private void leave() {
        closeConsole();
        showConnect();
    }

    private void leaveForLab() {
        leave();
        if (connect != null) {
            connect.startLab();
        }
    }

    private void leaveShell() {
        if (shell != null) {
            shell.close();
            shell = null;
        }
    }

    private void closeConsole() {
        leaveShell();
        var open = console;
        console = null;
        if (open != null) {
            tasks.run(
                    "close",
                    () -> {
                        open.close();
                        return open;
                    },
                    _ -> {},
                    failure -> LOG.warn("profile did not close cleanly", failure));
        }
    }

    /// Closes the profile (in the background) and the window.
    @Override
    public void close() {
        bridge.close();
        closeConsole();
        stage.close();
    }
}
