package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.Variation;
import io.gatehouse.ui.text.Texts;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The label, the control and the problem of something that may be varied; the scenario's own value stands there muted.
final class VaryEditor extends VBox {

    VaryEditor(VaryField field, Texts texts) {
        getStyleClass().add("form-field");
        var id = field.variation().id();
        var label = new Label(texts.get("simulator.vary." + id));
        label.getStyleClass().add("field-label");
        var editor = field.variation().kind() == Variation.Kind.CHOICE ? choice(field, texts) : text(field, texts);
        editor.setId("vary-" + id);
        editor.setMaxWidth(Double.MAX_VALUE);
        editor.setTooltip(new Tooltip(texts.get("simulator.vary." + id + ".help")));
        label.setLabelFor(editor);
        var problem = new Label();
        problem.setId("problem-" + id);
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(field.problemProperty());
        problem.visibleProperty().bind(field.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(label, editor, problem);
    }

    private static Control text(VaryField field, Texts texts) {
        var text = new TextField();
        var usual = field.variation().usual();
        text.setPromptText(usual.isEmpty() ? texts.get("simulator.vary.asIs") : usual);
        text.textProperty().bindBidirectional(field.valueProperty());
        return text;
    }

    private static Control choice(VaryField field, Texts texts) {
        var choice = new ComboBox<String>();
        choice.getItems().setAll(field.variation().choices());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null
                        ? ""
                        : texts.find("simulator.choice." + value).orElse(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        choice.valueProperty().bindBidirectional(field.valueProperty());
        return choice;
    }
}
