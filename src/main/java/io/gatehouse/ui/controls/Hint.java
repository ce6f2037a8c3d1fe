package io.gatehouse.ui.controls;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// A word of advice or a result over a chart, gone after a few seconds.
final class Hint extends Label {

    private final PauseTransition pause = new PauseTransition(Duration.seconds(4));

    Hint() {
        getStyleClass().add("chart-hint");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        pause.setOnFinished(_ -> setVisible(false));
    }

    void say(String text, double width, double height) {
        setText(text);
        setVisible(true);
        applyCss();
        place(width, height);
        pause.playFromStart();
    }

    void place(double width, double height) {
        var own = Math.min(width, prefWidth(-1));
        var tall = prefHeight(own);
        resizeRelocate((width - own) / 2, (height - tall) / 2, own, tall);
    }
}
