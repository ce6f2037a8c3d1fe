package io.gatehouse.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.Environment;
import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.fx.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the window before each test
class ConsoleJourneyTest {

    @TempDir
    static Path directory;

    private final FedConsole fed =
            new FedConsole(Clock.systemUTC(), Environment.PRODUCTION).with(new FakeReplay(Clock.systemUTC()));
    private ConsoleWindow window;

    @Start
    void start(Stage stage) throws Exception {
        var settings = directory.resolve("display.properties");
        Files.writeString(settings, "theme=DARK\nlanguage=ENGLISH\n");
        fed.measure("dead-letters", 17, Instant.now().minusSeconds(1));
        fed.measure("dead-letters", 17, Instant.now());
        var opened = fed.open();
        var parts = FedParts.of(opened, settings, Clock.systemUTC());
        window = new ConsoleWindow(stage, parts, Tasks.onVirtualThreads(), 1_000, 700);
        window.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.close());
    }

    private void until(FxRobot robot, String query) {
        await().until(() -> robot.lookup(query).tryQuery().isPresent());
    }

    @Test
    void deadLettersAreReplayedOnlyAfterTheirQueueWasNamed(FxRobot robot) {
        until(robot, "#replay-ticket-dlq");
        robot.interact(
                () -> robot.lookup("#replay-ticket-dlq").queryAs(Button.class).fire());
        until(robot, "#confirm");
        await().until(() ->
                robot.lookup("#confirm").queryAs(Button.class).getText().contains("17"));
        assertThat(robot.lookup("#confirm").queryAs(Button.class).isDisabled()).isTrue();

        robot.interact(() ->
                robot.lookup("#typed-name").queryAs(TextInputControl.class).setText("ticket-dlq"));
        robot.interact(() -> robot.lookup("#confirm").queryAs(Button.class).fire());

        await().until(() ->
                robot.lookup("#progress-text").queryAs(Label.class).getText().startsWith("Replay dead letters: done"));
    }

    @Test
    void screensAreReachedFromTheKeyboardAndCanBePhotographed(FxRobot robot) throws Exception {
        until(robot, "#overview");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(robot, "#queue-table");

        robot.interact(
                () -> robot.lookup("#nav-overview").queryAs(ToggleButton.class).fire());
        until(robot, "#card-queue-depth .time-chart .chart");
        var picture = directory.resolve("screen.png");
        Screenshot.save(window::scene, picture);
        assertThat(Files.size(picture)).isGreaterThan(10_000);
    }

    @Test
    void paletteLeadsToAScreenAndReturnsTheFocusWhenItIsLeft(FxRobot robot) {
        until(robot, "#overview");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(robot, "#filter");
        robot.interact(() -> robot.lookup("#filter").query().requestFocus());

        robot.push(KeyCode.CONTROL, KeyCode.K);
        await().until(() -> "palette-query".equals(focused()));
        robot.push(KeyCode.ESCAPE);
        await().until(() -> "filter".equals(focused()));

        robot.push(KeyCode.CONTROL, KeyCode.K);
        await().until(() -> "palette-query".equals(focused()));
        robot.write("kaf");
        robot.push(KeyCode.ENTER);
        until(robot, "#kafka");
        assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
    }

    @Test
    void paletteOpensAnActionsDialogAndDoesNotCoverIt(FxRobot robot) {
        until(robot, "#overview");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await().until(() -> "palette-query".equals(focused()));
        robot.write("replay");
        robot.push(KeyCode.ENTER);
        until(robot, "#action-dialog");

        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
        assertThat(robot.lookup("#action-dialog").tryQuery()).isPresent();
    }

    @Test
    void notificationsAreReachedFromThePaletteAndSaved(FxRobot robot) {
        until(robot, "#overview");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await().until(() -> "palette-query".equals(focused()));
        robot.write("notif");
        robot.push(KeyCode.ENTER);
        until(robot, "#notifications-dialog");
        robot.interact(
                () -> robot.lookup("#notify-desktop").queryAs(CheckBox.class).fire());
        robot.interact(
                () -> robot.lookup("#notifications-save").queryAs(Button.class).fire());

        await().until(() -> robot.lookup("#notifications-dialog").tryQuery().isEmpty());
        assertThat(fed.savedNotifications().desktop()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        until(robot, "#open-notifications");
        robot.interact(
                () -> robot.lookup("#open-notifications").queryAs(Button.class).fire());
        await().until(() ->
                robot.lookup("#notify-desktop").queryAs(CheckBox.class).isSelected());
        robot.push(KeyCode.ESCAPE);
        await().until(() -> robot.lookup("#notifications-dialog").tryQuery().isEmpty());
    }

    private String focused() {
        var owner = window.scene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    @Test
    void languageAndThemeChangeWithoutARestart(FxRobot robot) {
        until(robot, "#overview");
        choose(robot, "language-KOREAN");
        await().until(() -> robot.lookup("#nav-queues")
                .queryAs(ToggleButton.class)
                .getText()
                .equals("큐"));
        choose(robot, "theme-LIGHT");
        await().until(() -> window.scene().getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("light.css")));
        await().untilAsserted(() -> assertThat(directory.resolve("display.properties"))
                .content()
                .contains("theme=LIGHT", "language=KOREAN"));
    }

    private static void choose(FxRobot robot, String item) {
        robot.interact(() -> robot.lookup(".nav-settings").queryAs(MenuButton.class).getItems().stream()
                .filter(it -> item.equals(it.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }
}
