package io.gatehouse.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// What stands in a screen's place when there is nothing to show: what that means, and how to change it.
public final class EmptyState extends VBox {

    /// @param example what to write, to be copied
    public EmptyState(String title, String text, String example) {
        getStyleClass().add("empty-state");
        var heading = new Label(title);
        heading.getStyleClass().add("page-title");
        var words = new Label(text);
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        var copied = new TextArea(example);
        copied.setEditable(false);
        copied.setPrefRowCount((int) example.lines().count());
        copied.getStyleClass().add("command-line");
        getChildren().addAll(heading, words, copied);
    }
}
