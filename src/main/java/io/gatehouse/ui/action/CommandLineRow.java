package io.gatehouse.ui.action;

import io.gatehouse.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A command line to read and to copy.
public final class CommandLineRow extends HBox {

    public CommandLineRow(String line, Texts texts) {
        getStyleClass().add("command-row");
        var shown = new TextField(line);
        shown.setEditable(false);
        shown.getStyleClass().add("command-line");
        HBox.setHgrow(shown, Priority.ALWAYS);
        var copy = new Button(texts.get("action.copy"));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(line);
            Clipboard.getSystemClipboard().setContent(content);
        });
        getChildren().addAll(shown, copy);
    }
}
