package io.gatehouse.ui.playback;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds the dialog that asks where to record to.
public final class RecordingController {

    private final RecordingViewModel model;
    private final RecordingFiles files;
    private final Runnable onClose;

    @FXML
    private TextField file;

    @FXML
    private Button choose;

    @FXML
    private CheckBox bodies;

    @FXML
    private Label problem;

    @FXML
    private Button cancel;

    @FXML
    private Button start;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public RecordingController(RecordingViewModel model, RecordingFiles files, Runnable onClose) {
        this.model = model;
        this.files = files;
        this.onClose = onClose;
    }

    @FXML
    void initialize() {
        file.textProperty().bindBidirectional(model.fileProperty());
        // Its end tells one file from another.
        file.textProperty().subscribe(_ -> file.end());
        bodies.selectedProperty().bindBidirectional(model.bodiesProperty());
        problem.textProperty().bind(model.refusedProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        choose.setOnAction(
                _ -> files.create(file.getScene().getWindow(), model.chosen().orElse(Path.of("")))
                        .ifPresent(it -> model.fileProperty().set(it.toString())));
        start.disableProperty().bind(model.busyProperty());
        start.setOnAction(_ -> model.start(onClose));
        cancel.setOnAction(_ -> onClose.run());
        model.offer();
    }
}
