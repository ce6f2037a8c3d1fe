package io.gatehouse.ui;

import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.runbook.RunbookCatalog;
import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.fx.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Saves a picture of every screen in one state: `LookMain DIRECTORY WIDTH HEIGHT THEME LANGUAGE STATE [PRODUCTION]`,
/// the theme
/// being
/// DARK or LIGHT, the language ENGLISH or KOREAN, the state normal, alarmed, down or empty.
public final class LookMain {

    private static final List<String> SCREENS = List.of(
            "overview",
            "queues",
            "topology",
            "connections",
            "nodes",
            "redis",
            "kafka",
            "services",
            "audit",
            "archives",
            "policies",
            "checklist",
            "runbooks",
            "simulator",
            "alarms");
    /// Opened from the screen that was shown last, the alarms.
    private static final List<String> DIALOGS = List.of("notifications", "palette");

    private static final List<String> TABLES = List.of(
            "#queue-table",
            "#connection-table",
            "#kafka-groups",
            "#service-table",
            "#alarm-list",
            "#audit-table",
            "#archive-table",
            "#policy-table");

    private static final int LAST_SECONDS = 8;

    private LookMain() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createDirectories(Path.of(arguments[0]));
        var settings = Files.createTempFile("display", ".properties");
        Files.writeString(settings, "theme=" + arguments[3] + "\nlanguage=" + arguments[4] + "\n");
        var now = Instant.now();
        var clock = new LookClock(now.minusSeconds(FedPast.SECONDS));
        var console = new FedConsole(clock, arguments.length > 6 ? Environment.valueOf(arguments[6]) : Environment.LAB)
                .with(new FakeReplay(clock));
        ActionCatalog.described().all().stream()
                .filter(action -> !action.id().equals("replay"))
                .forEach(console::with);
        var simulation = new FedSimulation();
        if (console.profile().environment() != Environment.LAB) {
            simulation.hinder(Hindrance.NOT_A_LAB);
        }
        console.simulation(simulation);
        var state = LookState.valueOf(arguments[5].toUpperCase(Locale.ROOT));
        state.feedScreens(console, now);
        state.feedReadings(console, now, -FedPast.SECONDS, -LAST_SECONDS, clock::set);
        var parts = FedParts.of(console.open(), settings, clock);
        var opened = new CompletableFuture<Scene>();
        Platform.startup(() -> {
            var width = Integer.parseInt(arguments[1]);
            var height = Integer.parseInt(arguments[2]);
            var window = new ConsoleWindow(new Stage(), parts, Tasks.onVirtualThreads(), width, height);
            window.show();
            opened.complete(window.scene());
        });
        var scene = opened.join();
        TimeUnit.SECONDS.sleep(2);
        // Watched for a while, so that what watching costs is known.
        state.feedReadings(console, now, -LAST_SECONDS, 0, clock::set);
        clock.set(now.plusMillis(400));
        for (var screen : SCREENS) {
            onFx(() -> ((ButtonBase) scene.lookup("#nav-" + screen)).fire());
            TimeUnit.MILLISECONDS.sleep(700);
            onFx(() -> TABLES.forEach(table -> selectFirst(scene, table)));
            TimeUnit.MILLISECONDS.sleep(800);
            var name = String.join("-", screen, arguments[5], arguments[1], arguments[3], arguments[4]);
            Screenshot.save(() -> scene, directory.resolve(name + ".png"));
        }
        for (var dialog : DIALOGS) {
            onFx(() -> ((ButtonBase) scene.lookup("#open-" + dialog)).fire());
            TimeUnit.MILLISECONDS.sleep(800);
            var name = String.join("-", dialog, arguments[5], arguments[1], arguments[3], arguments[4]);
            Screenshot.save(() -> scene, directory.resolve(name + ".png"));
            close(scene);
        }
        var end = String.join("-", arguments[5], arguments[1], arguments[3], arguments[4]);
        pictureRunbooks(scene, directory, end);
        pictureReplay(scene, directory, end);
        pictureSimulator(scene, console, simulation, now, directory, end);
        Platform.exit();
    }

    /// Every page, its beginning and its end.
    private static void pictureRunbooks(Scene scene, Path directory, String state) throws Exception {
        onFx(() -> ((ButtonBase) scene.lookup("#nav-runbooks")).fire());
        for (var page : RunbookCatalog.all()) {
            onFx(() -> ((ListView<?>) scene.lookup("#runbook-list"))
                    .getSelectionModel()
                    .select(RunbookCatalog.all().indexOf(page)));
            for (var end : List.of(0, 1)) {
                onFx(() -> ((ScrollPane) scene.lookup("#runbook-page")).setVvalue(end));
                TimeUnit.MILLISECONDS.sleep(500);
                var name = String.join("-", "runbook", page.id(), end == 0 ? "top" : "end", state);
                Screenshot.save(() -> scene, directory.resolve(name + ".png"));
            }
        }
    }

    /// The largest form: folded, and with one heading open.
    private static void pictureReplay(Scene scene, Path directory, String state) throws Exception {
        onFx(() -> ((ButtonBase) scene.lookup("#nav-queues")).fire());
        TimeUnit.MILLISECONDS.sleep(700);
        onFx(() -> select(scene, "#queue-table", 1));
        TimeUnit.MILLISECONDS.sleep(300);
        if (!(scene.lookup("#action-replay") instanceof ButtonBase replay) || !replay.isVisible()) {
            return;
        }
        onFx(replay::fire);
        TimeUnit.MILLISECONDS.sleep(500);
        Screenshot.save(() -> scene, directory.resolve("replay-" + state + ".png"));
        onFx(() -> ((ToggleButton) scene.lookup("#section-filter")).fire());
        TimeUnit.MILLISECONDS.sleep(300);
        Screenshot.save(() -> scene, directory.resolve("replay-filter-" + state + ".png"));
        close(scene);
    }

    /// What its other states look like: varied, a bad file, both verdicts, not possible.
    private static void pictureSimulator(
            Scene scene, FedConsole console, FedSimulation simulation, Instant now, Path directory, String state)
            throws Exception {
        onFx(() -> ((ButtonBase) scene.lookup("#nav-simulator")).fire());
        for (var look : SimulatorLook.values()) {
            look.feed(console, simulation, now);
            TimeUnit.MILLISECONDS.sleep(700);
            onFx(() -> look.touch(scene));
            TimeUnit.MILLISECONDS.sleep(900);
            var name = "simulator-" + look.name().toLowerCase(Locale.ROOT) + "-" + state;
            Screenshot.save(() -> scene, directory.resolve(name + ".png"));
        }
    }

    private static void close(Scene scene) throws InterruptedException {
        onFx(() -> Event.fireEvent(
                scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        TimeUnit.MILLISECONDS.sleep(300);
    }

    private static void selectFirst(Scene scene, String table) {
        select(scene, table, 0);
    }

    private static void select(Scene scene, String table, int row) {
        if (scene.lookup(table) instanceof TableView<?> found) {
            found.getSelectionModel().select(row);
        }
    }

    private static void onFx(Runnable action) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            try {
                action.run();
                done.complete(true);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }
}
