package io.gatehouse.ui.action;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fields under one heading, folded away until somebody wants them, one says something else than usual, or one is
/// wrong. Folded, the heading says what is set.
final class FieldSection extends VBox {

    private static final String FOLDED = "mdi2c-chevron-right";
    private static final String OPEN = "mdi2c-chevron-down";

    FieldSection(String id, List<FieldModel> fields, ActionWords words) {
        getStyleClass().add("field-section");
        var icon = new FontIcon(FOLDED);
        var heading = new ToggleButton(words.section(id), icon);
        heading.setId("section-" + id);
        heading.getStyleClass().add("section-heading");
        heading.setMinWidth(USE_PREF_SIZE);
        var said = new Label();
        said.getStyleClass().add("small");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var values = fields.stream().map(FieldModel::value).toArray(Observable[]::new);
        said.textProperty().bind(Bindings.createStringBinding(() -> words.said(id, fields), values));
        said.visibleProperty().bind(heading.selectedProperty().not());
        var head = new HBox(heading, said);
        head.getStyleClass().add("section-head");
        var content = new FlowPane();
        content.getStyleClass().add("fields");
        fields.forEach(field -> content.getChildren().add(new FieldEditor(field, words)));
        content.visibleProperty().bind(heading.selectedProperty());
        content.managedProperty().bind(heading.selectedProperty());
        heading.selectedProperty().subscribe(open -> icon.setIconLiteral(open ? OPEN : FOLDED));
        heading.setSelected(fields.stream().anyMatch(FieldModel::isChanged));
        fields.forEach(field -> field.problem().subscribe(problem -> {
            if (!problem.isEmpty()) {
                heading.setSelected(true);
            }
        }));
        getChildren().addAll(head, content);
    }
}
