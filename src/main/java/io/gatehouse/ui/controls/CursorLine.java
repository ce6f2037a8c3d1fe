package io.gatehouse.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A line at the moment that somebody points at, in this chart or in another one of the screen, with the value there.
final class CursorLine extends Region {

    private static final double GAP = 6;

    private final Region line = new Region();
    private final Label label = new Label();

    CursorLine() {
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getStyleClass().add("cursor");
        line.getStyleClass().add("cursor-line");
        label.getStyleClass().add("cursor-label");
        getChildren().addAll(line, label);
    }

    /// Shows the line there, with the text on the side where there is room.
    void show(double x, double height, String text) {
        setVisible(true);
        label.setText(text);
        line.resizeRelocate(snapPositionX(x), 0, 1, height);
        label.applyCss();
        var width = label.prefWidth(-1);
        var right = x + GAP + width <= getWidth();
        label.resizeRelocate(right ? x + GAP : Math.max(0, x - GAP - width), 0, width, label.prefHeight(width));
    }

    void hide() {
        setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        // both are placed when they are shown
    }
}
