package io.gatehouse.ui.action;

import io.gatehouse.action.Field;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The label, the control and the problem of one field.
final class FieldEditor extends VBox {

    private static final int LINES_SHOWN = 4;

    FieldEditor(FieldModel model, ActionWords words) {
        getStyleClass().add("field");
        var field = model.field();
        var label = new Label(words.label(field));
        label.getStyleClass().add("field-label");
        var editor = editor(model, words);
        editor.setId("field-" + field.id());
        editor.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(editor);
        var help = new Label(words.help(field));
        help.getStyleClass().add("small");
        help.setWrapText(true);
        help.setVisible(!help.getText().isEmpty());
        help.setManaged(help.isVisible());
        var problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problem());
        problem.managedProperty().bind(model.problem().isNotEmpty());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        getChildren().addAll(label, editor, help, problem);
    }

    private static Control editor(FieldModel model, ActionWords words) {
        var field = model.field();
        return switch (field.kind()) {
            case TARGET, TEXT, INTEGER -> {
                var text = new TextField();
                text.textProperty().bindBidirectional(model.value());
                yield text;
            }
            case LINES -> {
                var text = new TextArea();
                text.setPrefRowCount(LINES_SHOWN);
                text.setWrapText(true);
                text.textProperty().bindBidirectional(model.value());
                yield text;
            }
            case CHOICE -> choice(model, words);
            case FLAG -> {
                var flag = new CheckBox();
                flag.setSelected(Boolean.parseBoolean(model.value().get()));
                flag.selectedProperty().subscribe(on -> model.value().set(String.valueOf(on)));
                yield flag;
            }
        };
    }

    private static ComboBox<String> choice(FieldModel model, ActionWords words) {
        Field field = model.field();
        var choice = new ComboBox<String>();
        choice.getItems().setAll(field.choices());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.choice(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        choice.valueProperty().bindBidirectional(model.value());
        return choice;
    }
}
