package io.gatehouse.ui.drill;

import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who is to be trained, with which drills; beside it what will happen and how points are counted.
final class BlindForm extends HBox {

    private static final double CHECK_WIDTH = 200;

    private final BlindFormViewModel model;
    private final Texts texts;

    BlindForm(BlindFormViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("blind-page");
        var form =
                new VBox(field("blind-trainee", "blind.trainee", model.traineeProperty()), which(), numbers(), begin());
        form.getStyleClass().addAll("panel", "blind-form");
        HBox.setHgrow(form, Priority.ALWAYS);
        var about = new VBox(
                heading("blind.about"),
                text("blind.about.text"),
                text("blind.about.strip"),
                heading("blind.points"),
                text("blind.points.text"));
        about.getStyleClass().addAll("panel", "blind-about");
        getChildren().addAll(form, about);
    }

    private VBox field(String id, String key, StringProperty value) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("field-label");
        var field = new TextField();
        field.setId(id);
        texts.find(key + ".prompt").ifPresent(field::setPromptText);
        texts.find(key + ".help").ifPresent(help -> field.setTooltip(new Tooltip(help)));
        field.textProperty().bindBidirectional(value);
        label.setLabelFor(field);
        var box = new VBox(label, field);
        box.getStyleClass().add("form-field");
        return box;
    }

    private VBox which() {
        var label = new Label(texts.get("blind.which"));
        label.getStyleClass().add("field-label");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(label, gap, choose("blind.all", true), choose("blind.none", false));
        head.getStyleClass().add("section-head");
        var checks = new FlowPane();
        checks.setId("blind-drills");
        checks.getStyleClass().add("blind-drills");
        model.offersProperty().subscribe(offers -> checks.getChildren().setAll(checks(offers)));
        var box = new VBox(head, checks);
        box.getStyleClass().add("form-field");
        return box;
    }

    private List<CheckBox> checks(List<DrillOffer> offers) {
        return offers.stream()
                .map(offer -> {
                    var check = new CheckBox(Shown.name(offer.title()));
                    check.setId("blind-may-" + DrillWords.id(offer.name()));
                    check.setPrefWidth(CHECK_WIDTH);
                    check.selectedProperty().bindBidirectional(model.chosenProperty(offer.name()));
                    return check;
                })
                .toList();
    }

    private Button choose(String key, boolean wanted) {
        var button = new Button(texts.get(key));
        button.setId(wanted ? "blind-all" : "blind-none");
        button.getStyleClass().add("small-button");
        button.setOnAction(_ -> model.chooseAll(wanted));
        return button;
    }

    private HBox numbers() {
        var row = new HBox(
                field("blind-count", "blind.count", model.countProperty()),
                field("blind-seed", "blind.seed", model.seedProperty()));
        row.getStyleClass().add("form-row");
        return row;
    }

    private VBox begin() {
        var begin = new Button(texts.get("blind.begin"));
        begin.setId("blind-begin");
        begin.getStyleClass().add("primary");
        begin.disableProperty().bind(model.readyProperty().not());
        begin.setOnAction(_ -> model.begin());
        var problem = new Label();
        problem.setId("blind-problem");
        problem.getStyleClass().add("small");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        var box = new VBox(begin, problem);
        box.getStyleClass().add("form-field");
        return box;
    }

    private Label heading(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("card-title");
        return label;
    }

    private Label text(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
