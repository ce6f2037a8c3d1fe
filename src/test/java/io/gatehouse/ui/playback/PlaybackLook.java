package io.gatehouse.ui.playback;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.RecordingShelf;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.LabControl;
import io.gatehouse.port.ProfileStore;
import io.gatehouse.ui.ConsoleWindow;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.fx.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

/// Saves pictures of a recording that is played: `PlaybackLook DIRECTORY WIDTH HEIGHT THEME LANGUAGE RECORDING SECOND
/// SCREEN...`; the theme being DARK or LIGHT, the language ENGLISH or KOREAN. A recording `-` pictures the first
/// screen.
public final class PlaybackLook {

    private PlaybackLook() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createDirectories(Path.of(arguments[0]));
        var settings = Files.createTempFile("display", ".properties");
        Files.writeString(settings, "theme=" + arguments[3] + "\nlanguage=" + arguments[4] + "\n");
        var recording = Optional.of(arguments[5]).filter(it -> !it.equals("-"));
        var shelf = new RecordingShelf(new SystemSecrets(), Clock.systemUTC());
        var parts = arguments[5].equals("+") ? recordable(shelf, settings) : parts(shelf, settings, recording);
        var opened = new CompletableFuture<ConsoleWindow>();
        Platform.startup(() -> {
            var window = new ConsoleWindow(
                    new Stage(),
                    parts,
                    Tasks.onVirtualThreads(),
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2]));
            window.show();
            opened.complete(window);
        });
        var window = opened.join();
        var scene = window.scene();
        for (var i = 0;
                i < 300 && scene.lookup(recording.isPresent() ? "#nav-overview" : "#play-recording") == null;
                i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        TimeUnit.SECONDS.sleep(2);
        if (arguments[5].equals("+")) {
            record(scene);
            TimeUnit.SECONDS.sleep(Long.parseLong(arguments[6]));
        } else if (recording.isPresent()) {
            var player = window.console().orElseThrow().playback().orElseThrow();
            player.pause();
            player.seek(Duration.ofSeconds(Long.parseLong(arguments[6])));
            TimeUnit.SECONDS.sleep(1);
        }
        for (var i = 7; i < arguments.length; i++) {
            var screen = arguments[i];
            fire(scene, "#nav-" + screen);
            TimeUnit.MILLISECONDS.sleep(1_500);
            save(scene, directory, screen, arguments);
        }
        if (arguments.length <= 7) {
            save(scene, directory, "first", arguments);
        }
        Platform.exit();
    }

    /// What a window is made of that has nothing but recordings, and begins with the first screen.
    static ConsoleParts parts(RecordingShelf shelf, Path settings) {
        return parts(shelf, settings, Optional.empty());
    }

    /// A console that is fed by hand, to be recorded.
    private static ConsoleParts recordable(RecordingShelf shelf, Path settings) {
        var console = new FedConsole(Clock.systemUTC()).open();
        return new ConsoleParts(
                new NoProfiles(),
                new NoLab(),
                _ -> console,
                Optional.of(console.profile()),
                settings,
                Clock.systemUTC(),
                shelf,
                Optional.empty());
    }

    private static ConsoleParts parts(RecordingShelf shelf, Path settings, Optional<String> recording) {
        return new ConsoleParts(
                new NoProfiles(),
                new NoLab(),
                _ -> {
                    throw new IllegalStateException("no broker is needed");
                },
                Optional.empty(),
                settings,
                Clock.systemUTC(),
                shelf,
                recording);
    }

    private static void save(Scene scene, Path directory, String screen, String[] arguments) throws Exception {
        var name = String.join("-", "playback", screen, arguments[1], arguments[3], arguments[4]) + ".png";
        Screenshot.save(() -> scene, directory.resolve(name));
    }

    private static void record(Scene scene) {
        Platform.runLater(() -> ((MenuButton) scene.lookup(".nav-settings"))
                .getItems().stream()
                        .filter(item -> "record".equals(item.getId()))
                        .forEach(MenuItem::fire));
    }

    private static void fire(Scene scene, String id) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            ((ButtonBase) scene.lookup(id)).fire();
            done.complete(true);
        });
        done.join();
    }

    /// A store in which nothing was saved.
    private static final class NoProfiles implements ProfileStore {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Profile load(String name) {
            throw new InvalidProfile(name + ": there is no such profile");
        }

        @Override
        public void save(Profile profile) {}
    }

    /// A lab that cannot be started.
    private static final class NoLab implements LabControl {
        @Override
        public Profile start(Consumer<String> progress) {
            throw new LabFailure("no lab here", new IllegalStateException());
        }
    }
}
