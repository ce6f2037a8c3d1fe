package io.gatehouse.ui.palette;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line of the palette: what the command is called, and its keys at the right.
final class CommandCell extends ListCell<Command> {

    private final Label label = new Label();
    private final Label shortcut = new Label();
    private final HBox line;

    CommandCell(Consumer<Command> onClick) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        shortcut.getStyleClass().add("palette-shortcut");
        shortcut.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(label, gap, shortcut);
        line.getStyleClass().add("palette-line");
        setOnMouseClicked(_ -> {
            var command = getItem();
            if (command != null) {
                onClick.accept(command);
            }
        });
    }

    @Override
    protected void updateItem(Command item, boolean empty) {
        super.updateItem(item, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            label.setText(item.label());
            shortcut.setText(item.shortcut());
            setAccessibleText(item.label());
            setGraphic(line);
        }
    }
}
