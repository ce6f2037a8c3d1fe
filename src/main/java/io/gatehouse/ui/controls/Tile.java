package io.gatehouse.ui.controls;

import io.gatehouse.domain.Severity;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One number of a screen's summary, with what it counts and, when it is trouble, a badge that says so.
public final class Tile extends VBox {

    private final Label value = new Label();
    private final Label note = new Label();
    private final SeverityBadge badge = new SeverityBadge();

    /// A tile without a number yet.
    ///
    /// @param title what is counted
    public Tile(String id, String title) {
        setId(id);
        getStyleClass().addAll("panel", "tile");
        HBox.setHgrow(this, Priority.ALWAYS);
        var name = new Label(title);
        name.getStyleClass().add("stage-title");
        value.getStyleClass().add("card-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("card-unit");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(name, note);
        var line = new HBox(value, badge);
        heading.getStyleClass().add("tile-line");
        line.getStyleClass().add("tile-line");
        getChildren().addAll(heading, line);
        show("–", "", Severity.NORMAL, "");
    }

    /// Shows a number.
    ///
    /// @param beside what stands beside the title in small letters, "" for nothing
    /// @param word what the severity means here; not shown when it is normal
    public void show(String text, String beside, Severity severity, String word) {
        value.setText(text);
        note.setText(beside);
        note.setManaged(!beside.isEmpty());
        var trouble = severity != Severity.NORMAL;
        badge.setVisible(trouble);
        badge.setManaged(trouble);
        badge.show(severity, word);
    }
}
