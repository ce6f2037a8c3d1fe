package io.gatehouse.ui.controls;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What lies over a chart's plot: the cursor with its value, the selection, the marks, a word of advice. Takes no
/// mouse,
/// except on the marks.
final class Overlay extends Region {

    final CursorLine cursor;
    final Region selection = new Region();
    final MarkRow marks;
    final Hint hint = new Hint();

    Overlay(CursorLine cursor, MarkRow marks) {
        this.cursor = cursor;
        this.marks = marks;
        setPickOnBounds(false);
        setManaged(false);
        selection.getStyleClass().add("selection");
        selection.setManaged(false);
        selection.setVisible(false);
        selection.setMouseTransparent(true);
        getChildren().addAll(selection, marks, cursor, hint);
    }

    void fill(double width, double height) {
        resizeRelocate(0, 0, width, height);
        for (Node part : new Node[] {marks, cursor}) {
            part.resizeRelocate(0, 0, width, height);
        }
        hint.place(width, height);
    }
}
