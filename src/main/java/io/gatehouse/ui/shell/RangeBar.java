package io.gatehouse.ui.shell;

import io.gatehouse.ui.controls.TimeWindow;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The header's choice of how far back charts look, and the way back to now.
final class RangeBar {

    static final List<Duration> RANGES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(30));
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private RangeBar() {}

    static void fill(HBox ranges, Button live, TimeWindow window, Figures figures) {
        var group = new ToggleGroup();
        for (var range : RANGES) {
            var choice = new ToggleButton(figures.duration(range));
            choice.getStyleClass().add("segment");
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> {
                window.choose(range);
                choice.setSelected(true);
            });
            choice.setSelected(range.equals(window.rangeProperty().get()));
            ranges.getChildren().add(choice);
        }
        live.setOnAction(_ -> window.goLive());
        window.liveProperty().subscribe(isLive -> {
            live.setText(figures.texts().get(isLive ? "header.live" : "header.backToLive"));
            live.pseudoClassStateChanged(PAUSED, !isLive);
        });
    }
}
