package io.gatehouse.ui.playback;

import io.gatehouse.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Says in the header that the profile is recorded; a click ends it. Takes no room while nothing is recorded.
public final class RecordingSign extends Button {

    public RecordingSign(RecordingViewModel model, Texts texts) {
        setId("recording-sign");
        getStyleClass().add("recording-sign");
        var dot = new Region();
        dot.getStyleClass().add("recording-dot");
        setGraphic(dot);
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip(texts.get("recording.stop")));
        setAccessibleText(texts.get("recording.stop"));
        model.stateProperty().subscribe(state -> setText(texts.get("recording.sign", state)));
        visibleProperty().bind(model.goingProperty());
        managedProperty().bind(model.goingProperty());
        setOnAction(_ -> model.stop());
    }
}
