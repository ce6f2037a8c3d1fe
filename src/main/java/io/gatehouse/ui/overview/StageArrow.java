package io.gatehouse.ui.overview;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// The way from one stage to the next, with how much goes along it.
final class StageArrow extends VBox {

    private static final String HEAD = "M0 0 L7 5 L0 10 Z";

    StageArrow(ObservableValue<String> rate) {
        getStyleClass().add("stage-arrow");
        setAlignment(Pos.CENTER);
        var label = new Label();
        label.getStyleClass().add("stage-rate");
        label.textProperty().bind(rate);
        var shaft = new Region();
        shaft.getStyleClass().add("stage-shaft");
        HBox.setHgrow(shaft, Priority.ALWAYS);
        var head = new SVGPath();
        head.setContent(HEAD);
        head.getStyleClass().add("stage-head");
        var line = new HBox(shaft, head);
        line.setAlignment(Pos.CENTER);
        // As tall as the label above it, so that the line itself is in the middle.
        var below = new Region();
        below.prefHeightProperty().bind(label.heightProperty());
        getChildren().addAll(label, line, below);
    }
}
