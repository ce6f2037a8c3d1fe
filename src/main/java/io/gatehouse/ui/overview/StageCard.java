package io.gatehouse.ui.overview;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.controls.SeverityShape;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A stage of the pipeline's map.
final class StageCard extends VBox {

    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");

    StageCard(StageViewModel model) {
        setId("stage-" + model.id());
        getStyleClass().addAll("panel", "stage");
        var title = new Label(model.title());
        title.getStyleClass().add("stage-title");
        var number = new Label();
        number.getStyleClass().add("stage-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.textProperty().bind(model.numberProperty());
        model.mutedProperty().subscribe(muted -> number.pseudoClassStateChanged(MUTED, muted));
        var unit = new Label();
        unit.getStyleClass().add("card-unit");
        unit.textProperty().bind(model.unitProperty());
        var value = new HBox(number, unit);
        value.getStyleClass().add("stage-value");
        var detail = new Label();
        detail.getStyleClass().add("stage-detail");
        detail.setWrapText(true);
        detail.textProperty().bind(model.detailProperty());
        detail.managedProperty().bind(model.detailProperty().isNotEmpty());
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, value, gap, detail, alert(model));
        model.severityProperty().subscribe(this::colour);
    }

    private static SeverityBadge alert(StageViewModel model) {
        var alert = new SeverityBadge();
        model.alertProperty()
                .subscribe(text -> alert.show(model.alertSeverityProperty().get(), text));
        model.alertSeverityProperty()
                .subscribe(
                        severity -> alert.show(severity, model.alertProperty().get()));
        alert.visibleProperty().bind(model.alertProperty().isNotEmpty());
        alert.managedProperty().bind(alert.visibleProperty());
        return alert;
    }

    private void colour(Severity severity) {
        getStyleClass().removeIf(styleClass -> styleClass.startsWith("severity-"));
        getStyleClass().add(SeverityShape.styleClassOf(severity));
    }
}
