package io.gatehouse.ui.overview;

import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.controls.TimeChart;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.text.Figures;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A metric's card: title, severity and the one number that matters; limit and age; its chart.
final class MetricCard extends VBox {

    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");

    private final MetricCardViewModel model;
    private final TimeChart chart;

    MetricCard(MetricCardViewModel model, TimeWindow window, Figures figures) {
        this.model = model;
        this.chart = new TimeChart(window, model.lines(), figures);
        getStyleClass().addAll("panel", "metric-card");
        setId("card-" + model.metric());
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(headline(), smallPrint(), chart);
    }

    private HBox headline() {
        var title = new Label(model.title());
        title.getStyleClass().add("card-title");
        title.setTooltip(new Tooltip(model.source()));
        title.setMinWidth(Region.USE_PREF_SIZE);
        var badge = new SeverityBadge();
        model.severityProperty()
                .subscribe(severity -> badge.show(severity, model.wordProperty().get()));
        model.wordProperty()
                .subscribe(word -> badge.show(model.severityProperty().get(), word));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        var value = new Label();
        value.getStyleClass().add("card-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.textProperty().bind(model.valueProperty());
        model.mutedProperty().subscribe(muted -> value.pseudoClassStateChanged(MUTED, muted));
        var unit = new Label(model.unit());
        unit.getStyleClass().add("card-unit");
        var row = new HBox(title, badge, gap(), value, unit);
        row.getStyleClass().add("card-headline");
        return row;
    }

    private HBox smallPrint() {
        var limit = small("limit");
        limit.textProperty().bind(model.limitProperty());
        var why = new Tooltip();
        why.textProperty().bind(model.reasonProperty());
        model.reasonProperty().subscribe(reason -> limit.setTooltip(reason.isEmpty() ? null : why));
        var second = small("second-series");
        second.textProperty().bind(model.secondProperty());
        second.managedProperty().bind(model.secondProperty().isNotEmpty());
        second.setMinWidth(Region.USE_PREF_SIZE);
        var age = small("age");
        age.textProperty().bind(model.ageProperty());
        age.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(limit, gap(), second, age);
        row.getStyleClass().add("card-small-print");
        return row;
    }

    private static Label small(String styleClass) {
        var label = new Label();
        label.getStyleClass().addAll("small", styleClass);
        return label;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void draw(long nowMillis) {
        chart.draw(nowMillis);
    }
}
