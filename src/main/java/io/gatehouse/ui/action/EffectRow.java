package io.gatehouse.ui.action;

import io.gatehouse.action.Preview;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityShape;
import javafx.scene.control.Label;

/// One sentence of a preview with the mark of its weight.
final class EffectRow extends Label {

    EffectRow(String text, Preview.Effect.Weight weight) {
        super(text, shape(weight));
        setWrapText(true);
        getStyleClass().add("effect");
    }

    private static SeverityShape shape(Preview.Effect.Weight weight) {
        var shape = new SeverityShape();
        shape.show(
                switch (weight) {
                    case PLAIN -> Severity.NORMAL;
                    case CARE -> Severity.WARNING;
                    case HELD -> Severity.UNKNOWN;
                });
        return shape;
    }
}
