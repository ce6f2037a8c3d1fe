package io.gatehouse.journey;

import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.app.wiring.ProfileOpener;
import io.gatehouse.domain.Profile;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.ui.ConsoleWindow;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.fx.Tasks;
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
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
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
        var clock = Clock.systemUTC();
        var parts = new ConsoleParts(
                new YamlProfileStore(folder.resolve("profiles")),
                session,
                new ProfileOpener(new SystemSecrets(), clock, session),
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

    /// Nobody clicks at what is still being laid out.
    private void standsStill(String id) {
        var before = new AtomicReference<Bounds>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            var now = onFx(() -> {
                var node = find("#" + id).orElseThrow();
                return node.localToScene(node.getLayoutBounds());
            });
            return now.getWidth() > 0 && now.equals(before.getAndSet(now));
        });
    }

    void clickRow(String text) {
        await("a row " + text).atMost(PATIENCE).until(() -> onFx(() -> row(text).isPresent()));
        robot.clickOn(row(text).orElseThrow());
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

    /// Replaces what stands in a field.
    void type(String id, String text) {
        seen(id, node -> true);
        robot.interact(() -> {
            if (find("#" + id).orElseThrow() instanceof TextInputControl field) {
                field.setText(text);
            }
        });
    }

    String text(String id) {
        return onFx(() -> find("#" + id).map(OperatorWindow::allText).orElse(""));
    }

    /// Waits until the node or something in it reads so.
    void reads(String id, String part) {
        await(id + " reads " + part)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> text(id), text -> text.contains(part));
    }

    void readsNot(String id, String part) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> !text(id).contains(part));
    }

    void seen(String id, Predicate<Node> condition) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> onFx(() ->
                        find("#" + id).filter(Node::isVisible).filter(condition).isPresent()));
    }

    void gone(String id) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> onFx(() -> find("#" + id).filter(Node::isVisible).isEmpty()));
    }

    private static String allText(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText();
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
