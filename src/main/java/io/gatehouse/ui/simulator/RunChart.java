package io.gatehouse.ui.simulator;

import io.gatehouse.ui.controls.ChartLines;
import io.gatehouse.ui.controls.TimeChart;
import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.text.Figures;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A chart of a run: what its line is, what the one beside it is, and where the target lies.
final class RunChart extends VBox {

    private final TimeChart chart;

    /// @param beside what the second line is called, "" where there is none
    /// @param target what the dashed line stands for
    RunChart(String id, TimeWindow window, ChartLines lines, String beside, String target, Figures figures) {
        setId("run-chart-" + id);
        getStyleClass().addAll("panel", "metric-card", "run-chart");
        var title = new Label(lines.caption().title());
        title.getStyleClass().addAll("card-title", "line-" + lines.colour());
        var second = new Label(beside);
        second.getStyleClass().addAll("card-title", "second-series");
        second.setManaged(!beside.isEmpty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var limit = new Label(target);
        limit.getStyleClass().add("small");
        var head = new HBox(title, second, gap, limit);
        head.getStyleClass().add("card-headline");
        chart = new TimeChart(window, lines, figures);
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        setPrefWidth(0);
        getChildren().addAll(head, chart);
    }

    void draw(long nowMillis) {
        chart.draw(nowMillis);
    }
}
