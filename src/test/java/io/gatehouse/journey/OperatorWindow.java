package io.gatehouse.journey;

import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.app.wiring.LiveTraffic;
import io.gatehouse.app.wiring.ProfileOpener;
import io.gatehouse.domain.Profile;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.ui.ConsoleWindow;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.fx.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/// The console as an operator has it, on JavaFX's headless platform: one window, real parts, a hand on mouse and
/// keyboard. Everything waits for what is to be seen, as a person would.
final class OperatorWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /// Between two looks at the window.
    private static final Duration LOOK = Duration.ofMillis(50);

    private final FxRobot robot = new FxRobot();
    private final LabSession lab;
    private final ConsoleWindow window;

    private OperatorWindow(LabSession lab, ConsoleWindow window) {
        this.lab = lab;
        this.window = window;
    }

    /// Opens the window on its first screen, or on that profile.
    static OperatorWindow open(Path folder, Optional<Profile> profile, SimulationSettings traffic)
            throws TimeoutException {
        var session = new LabSession("journey", traffic);
        return open(folder, profile, session, session.live());
    }

    /// Opens the window on that profile, beside traffic that runs already.
    static OperatorWindow beside(Simulation traffic, Path folder, Profile profile) throws TimeoutException {
        var nothing = new LabSession("journey", SimulationSettings.of(Load.of(1)));
        var live = new LiveTraffic();
        live.show(new LiveTraffic.Playing("beside", profile, traffic));
        return open(folder, Optional.of(profile), nothing, live);
    }

    private static OperatorWindow open(Path folder, Optional<Profile> profile, LabSession session, LiveTraffic live)
            throws TimeoutException {
        var clock = Clock.systemUTC();
        var parts = new ConsoleParts(
                new YamlProfileStore(folder.resolve("profiles")),
                session,
                new ProfileOpener(new SystemSecrets(), clock, live),
                profile,
                folder.resolve("settings.properties"),
                clock);
        FxToolkit.registerPrimaryStage();
        var opened = onFx(() -> {
            // A window that an earlier test left would lie over this one and take its clicks.
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            var console = new ConsoleWindow(new Stage(), parts, Tasks.onVirtualThreads(), 1_000, 700);
            console.show();
            return console;
        });
        return new OperatorWindow(session, opened);
    }

    LabSession lab() {
        return lab;
    }

    void click(String id) {
        seen(id, node -> !node.isDisabled());
        standsStill(id);
        robot.clickOn(find("#" + id).orElseThrow());
    }

    /// Presses a button by the keyboard, which nothing that moves in between can miss.
    void press(String id) {
        seen(id, node -> !node.isDisabled());
        robot.interact(() -> find("#" + id).orElseThrow().requestFocus());
        robot.type(KeyCode.SPACE);
    }

    /// Nobody clicks at what is still being laid out.
    private void standsStill(String id) {
        var before = new AtomicReference<Bounds>();
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK).until(() -> {
            var now = onFx(() -> {
                var node = find("#" + id).orElseThrow();
                return node.localToScene(node.getLayoutBounds());
            });
            return now.getWidth() > 0 && now.equals(before.getAndSet(now));
        });
    }

    void clickRow(String text) {
        await("a row " + text)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> onFx(() -> row(text).isPresent()));
        robot.clickOn(row(text).orElseThrow());
    }

    /// Chooses a scenario of the list by its title.
    void clickScenario(String title) {
        seen("scenarios", node -> !node.isDisabled());
        robot.clickOn(inWindow().lookup("#scenarios .label").queryAll().stream()
                .filter(label -> allText(label).equals(title))
                .findFirst()
                .orElseThrow());
    }

    private Optional<Node> row(String text) {
        return inWindow().lookup(".table-cell").queryAll().stream()
                .filter(cell -> allText(cell).equals(text))
                .findFirst();
    }

    private Optional<Node> find(String query) {
        return inWindow().lookup(query).tryQuery();
    }

    private NodeQuery inWindow() {
        return robot.from(window.scene().getRoot());
    }

    /// Chooses an entry of a menu.
    void choose(String menuId, String itemId) {
        seen(menuId, node -> !node.isDisabled());
        robot.interact(() -> {
            if (find("#" + menuId).orElseThrow() instanceof MenuButton menu) {
                menu.getItems().stream()
                        .filter(item -> itemId.equals(item.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire();
            }
        });
    }

    /// Carries out what the dialog that is open has previewed, and waits for the receipt.
    void confirm() {
        click("confirm");
        reads("cancel", "Close");
    }

    /// Closes the dialog.
    void closeDialog() {
        click("cancel");
        gone("action-dialog");
    }

    /// Saves what is to be seen now, where the property `gatehouse.pictures` names a folder: the guide's pictures are
    /// made so.
    void picture(String name) throws IOException {
        var folder = System.getProperty("gatehouse.pictures");
        if (folder != null) {
            WaitForAsyncUtils.waitForFxEvents();
            Screenshot.save(window::scene, Path.of(folder).resolve(name + ".png"));
        }
    }

    /// Replaces what stands in a field.
    void type(String id, String text) {
        seen(id, node -> true);
        robot.interact(() -> {
            if (find("#" + id).orElseThrow() instanceof TextInputControl field) {
                field.setText(text);
            }
        });
    }

    /// Chooses a value where a field offers several.
    void select(String id, String value) {
        seen(id, node -> true);
        robot.interact(() -> {
            if (find("#" + id).orElseThrow() instanceof ComboBox<?> choice) {
                selectShown(choice, value);
            }
        });
    }

    private static <T> void selectShown(ComboBox<T> choice, String value) {
        choice.getSelectionModel()
                .select(choice.getItems().stream()
                        .map(item -> choice.getConverter().toString(item))
                        .toList()
                        .indexOf(value));
    }

    String text(String id) {
        return onFx(() -> find("#" + id).map(OperatorWindow::allText).orElse(""));
    }

    /// Waits until the node or something in it reads so.
    void reads(String id, String part) {
        await(id + " reads " + part)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> text(id), text -> text.contains(part));
    }

    void readsNot(String id, String part) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK).until(() -> !text(id).contains(part));
    }

    void seen(String id, Predicate<Node> condition) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> onFx(() ->
                        find("#" + id).filter(Node::isVisible).filter(condition).isPresent()));
    }

    void gone(String id) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> onFx(() -> find("#" + id).filter(Node::isVisible).isEmpty()));
    }

    private static String allText(Node node) {
        return switch (node) {
            // A table's row is a label too, without a text of its own.
            case Labeled labeled
            when !(labeled instanceof IndexedCell<?> row && row.getText() == null) -> labeled.getText();
            case TextInputControl field -> field.getText();
            case Text drawn -> drawn.getText();
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .map(OperatorWindow::allText)
                        .collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    private static <T> T onFx(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, look);
    }

    @Override
    public void close() {
        onFx(() -> {
            window.close();
            return true;
        });
        lab.close();
    }
}
