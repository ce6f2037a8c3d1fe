package io.gatehouse.ui.playback;

import java.time.Duration;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys that move a recording: space, the arrows, Home and End, N and P for alarms, + and - for the speed. They
/// work
/// wherever nothing else takes them, such as a table its arrows.
public final class PlaybackKeys {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration LONG_STEP = Duration.ofSeconds(30);

    private PlaybackKeys() {}

    /// Has the keys work in that scene.
    ///
    /// @return takes them away again
    public static Runnable install(Scene scene, PlaybackViewModel model) {
        EventHandler<KeyEvent> handler = event -> {
            var typing = scene.getFocusOwner() instanceof TextInputControl;
            if (!typing && !event.isShortcutDown() && !event.isAltDown() && moved(event, model)) {
                event.consume();
            }
        };
        scene.addEventHandler(KeyEvent.KEY_PRESSED, handler);
        return () -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
    }

    private static boolean moved(KeyEvent event, PlaybackViewModel model) {
        var step = event.isShiftDown() ? LONG_STEP : STEP;
        switch (event.getCode()) {
            case SPACE -> model.toggle();
            case LEFT -> model.step(step.negated());
            case RIGHT -> model.step(step);
            case HOME -> model.toStart();
            case END -> model.toEnd();
            case N -> model.nextAlarm();
            case P -> model.previousAlarm();
            case PLUS, ADD, EQUALS -> model.changeSpeed(true);
            case MINUS, SUBTRACT -> model.changeSpeed(false);
            default -> {
                return false;
            }
        }
        return true;
    }
}
