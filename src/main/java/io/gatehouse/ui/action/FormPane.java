package io.gatehouse.ui.action;

import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// An action's fields: what everybody fills in, and below it the rest under its headings.
final class FormPane extends VBox {

    FormPane(ActionForm form, ActionWords words) {
        setId("form");
        getStyleClass().add("form");
        form.sections().forEach((section, fields) -> {
            if (section.isEmpty()) {
                getChildren().add(inSight(fields, words));
            } else {
                getChildren().add(new FieldSection(section, fields, words));
            }
        });
    }

    private static FlowPane inSight(List<FieldModel> fields, ActionWords words) {
        var pane = new FlowPane();
        pane.getStyleClass().add("fields");
        fields.forEach(field -> pane.getChildren().add(new FieldEditor(field, words)));
        return pane;
    }
}
