package io.gatehouse.ui.runbook;

import io.gatehouse.ui.action.CommandLineRow;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the parts of a page are made of.
final class PageParts {

    private PageParts() {}

    static Label wrapped(String text, String... styleClasses) {
        var label = new Label(text);
        label.setWrapText(true);
        // A label in a box that is too low would else be cut off instead of the box growing.
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    static Button button(String text, Runnable onPressed) {
        var button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> onPressed.run());
        return button;
    }

    /// A button that leads to a screen.
    static Button toScreen(String screen, Texts texts, java.util.function.Consumer<String> onScreen) {
        var button =
                button(texts.get("runbook.toScreen", texts.get("screen." + screen)), () -> onScreen.accept(screen));
        button.getStyleClass().add("small-button");
        return button;
    }

    static VBox commands(List<String> lines, Texts texts) {
        var box = new VBox();
        box.getStyleClass().add("runbook-commands");
        lines.forEach(line -> box.getChildren().add(new CommandLineRow(line, texts)));
        present(box, !lines.isEmpty());
        return box;
    }

    static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
