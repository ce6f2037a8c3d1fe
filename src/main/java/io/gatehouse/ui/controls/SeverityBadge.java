package io.gatehouse.ui.controls;

import io.gatehouse.domain.Severity;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// A severity as shape, word and colour, never colour alone.
public final class SeverityBadge extends Label {

    private final SeverityShape shape = new SeverityShape();

    public SeverityBadge() {
        setGraphic(shape);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Shows a severity by that word, which may be longer than its name ("Stale", "17 dead").
    public void show(Severity severity, String word) {
        shape.show(severity);
        setText(word);
        getStyleClass().setAll("label", "severity-badge", SeverityShape.styleClassOf(severity));
    }
}
