package io.gatehouse.ui.notifications;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the dialog of notification settings.
public final class NotificationsController {

    private static final List<Severity> SEVERITIES = List.of(Severity.UNKNOWN, Severity.WARNING, Severity.CRITICAL);

    private final NotificationsViewModel model;
    private final Texts texts;
    private final Runnable onClose;

    @FXML
    private VBox channels;

    @FXML
    private HBox severities;

    @FXML
    private Label problem;

    @FXML
    private Button cancel;

    @FXML
    private Button save;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public NotificationsController(NotificationsViewModel model, Texts texts, Runnable onClose) {
        this.model = model;
        this.texts = texts;
        this.onClose = onClose;
    }

    @FXML
    void initialize() {
        for (var channel : model.form().channels()) {
            channels.getChildren().add(new ChannelRow(channel, texts, model::test));
        }
        fillSeverities();
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        save.disableProperty().bind(model.busyProperty());
        save.setOnAction(_ -> model.save());
        cancel.setOnAction(_ -> onClose.run());
        model.savedProperty().subscribe(saved -> {
            if (saved) {
                onClose.run();
            }
        });
        model.load();
    }

    private void fillSeverities() {
        var group = new ToggleGroup();
        var chosen = model.form().atLeastProperty();
        for (var severity : SEVERITIES) {
            var choice = new ToggleButton(texts.get("severity." + severity.name()));
            choice.setId("at-least-" + severity.name());
            choice.getStyleClass().add("segment");
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> {
                chosen.set(severity);
                choice.setSelected(true);
            });
            chosen.subscribe(now -> choice.setSelected(now == severity));
            severities.getChildren().add(choice);
        }
    }
}
