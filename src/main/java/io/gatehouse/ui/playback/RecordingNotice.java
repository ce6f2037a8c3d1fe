package io.gatehouse.ui.playback;

import io.gatehouse.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Where a recording was saved, or why it was not, until somebody has read it.
public final class RecordingNotice extends HBox {

    public RecordingNotice(RecordingViewModel model, Texts texts) {
        setId("recording-notice");
        getStyleClass().add("recording-notice");
        var said = new Label();
        said.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.problemProperty().get().isEmpty()
                                ? model.saidProperty().get()
                                : model.problemProperty().get(),
                        model.saidProperty(),
                        model.problemProperty()));
        said.setMinWidth(0);
        model.problemProperty().subscribe(problem -> {
            said.getStyleClass().remove("problem");
            if (!problem.isEmpty()) {
                said.getStyleClass().add("problem");
            }
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var dismiss = new Button(texts.get("banner.dismiss"));
        dismiss.getStyleClass().add("small-button");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(_ -> model.dismiss());
        getChildren().addAll(said, gap, dismiss);
        visibleProperty().bind(said.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
