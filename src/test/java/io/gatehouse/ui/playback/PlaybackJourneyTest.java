package io.gatehouse.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.app.wiring.RecordingShelf;
import io.gatehouse.recording.Player;
import io.gatehouse.ui.ConsoleWindow;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.fx.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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
class PlaybackJourneyTest {

    private static final String ALARM = "rabbit-memory-alarm";

    @TempDir
    static Path directory;

    private ConsoleWindow window;

    @Start
    void start(Stage stage) throws Exception {
        var settings = directory.resolve("display.properties");
        Files.writeString(settings, "theme=DARK\nlanguage=ENGLISH\n");
        var shelf = new RecordingShelf(new SystemSecrets(), Clock.systemUTC());
        window = new ConsoleWindow(stage, PlaybackLook.parts(shelf, settings), Tasks.onVirtualThreads(), 1_000, 700);
        window.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.close());
    }

    private static void until(FxRobot robot, String query) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> robot.lookup(query).tryQuery().isPresent());
    }

    private static <T extends Node> T find(FxRobot robot, String query, Class<T> type) {
        return robot.lookup(query).queryAs(type);
    }

    private static boolean alarmed(OpenedConsole console) {
        return console.observed().alarms().open().stream()
                .map(Alarm::key)
                .anyMatch(key -> key.metric().equals(ALARM));
    }

    private static int rows(FxRobot robot) {
        return find(robot, "#alarm-list", TableView.class).getItems().size();
    }

    @Test
    void somebodyWithoutBrokersLooksAtAnIncidentForwardAndBackward(FxRobot robot) {
        until(robot, "#play-recording");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !find(robot, "#recordings", ComboBox.class).getItems().isEmpty());
        robot.interact(() -> {
            chooseMemoryAlarm(robot.lookup("#recordings").queryAs(ComboBox.class));
            find(robot, "#play-recording", Button.class).fire();
        });
        until(robot, "#playback-sign");
        assertThat(find(robot, "#playback-title", Label.class).getText()).startsWith("Memory alarm (drill), recorded");
        assertThat(robot.lookup("#action-replay").tryQuery()).isEmpty();
        var console = window.console().orElseThrow();
        Player player = console.playback().orElseThrow();
        assertThat(player.isPlaying()).isTrue();
        robot.interact(() -> find(robot, "#playback-toggle", Button.class).fire());
        await().until(() -> !player.isPlaying());

        robot.interact(() -> find(robot, "#nav-alarms", ToggleButton.class).fire());
        until(robot, "#alarm-list");
        assertThat(alarmed(console)).isFalse();

        // The next alarm, until it is the one that the drill is about.
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            robot.interact(() -> find(robot, "#next-alarm", Button.class).fire());
            WaitForAsyncUtils.waitForFxEvents();
            await().until(() -> !player.isMoving());
            return alarmed(console);
        });
        await().until(() -> rows(robot) > 0);
        assertThat(find(robot, "#acknowledge", Button.class).isVisible()).isFalse();
        assertThat(find(robot, "#acknowledge-all", Button.class).isVisible()).isFalse();
        var came = player.position();

        // Played on at speed, time and the sign go on.
        robot.interact(() -> {
            select(find(robot, "#playback-speed", ComboBox.class), 10.0);
            find(robot, "#playback-toggle", Button.class).fire();
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> player.position().compareTo(came.plusSeconds(3)) > 0);
        robot.interact(() -> find(robot, "#playback-scrubber", Node.class).requestFocus());
        if (player.isPlaying()) {
            robot.push(KeyCode.SPACE);
            await().until(() -> !player.isPlaying());
        }

        // Scrubbed back to the beginning, nothing of it is left.
        robot.push(KeyCode.HOME);
        await().until(() -> player.position().isZero() && !player.isMoving());
        assertThat(alarmed(console)).isFalse();
        await().untilAsserted(() -> assertThat(
                        find(robot, "#playback-position", Label.class).getText())
                .startsWith("0:00 / "));
        await().until(() -> rows(robot) == console.observed().alarms().open().size());
    }

    private static void chooseMemoryAlarm(ComboBox<?> recordings) {
        for (var i = 0; i < recordings.getItems().size(); i++) {
            if (String.valueOf(recordings.getItems().get(i)).contains("memory-alarm")) {
                recordings.getSelectionModel().select(i);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a lookup by name knows no element type
    private static void select(ComboBox box, Object value) {
        box.getSelectionModel().select(value);
        if (box.getOnAction() != null) {
            box.getOnAction().handle(new javafx.event.ActionEvent());
        }
    }
}
