package io.gatehouse.ui.action;

import io.gatehouse.action.Preview;
import io.gatehouse.action.Receipt;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.EnvironmentLook;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the dialog of an action.
public final class ActionController {

    private final ActionViewModel model;
    private final ActionWords words;
    private final Figures figures;
    private final Clock clock;
    private final Runnable onClose;
    private final Consumer<ActionRequest> onFurther;
    private final PreviewPane previewed;
    private final RunPane running;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private Label description;

    @FXML
    private Label environment;

    @FXML
    private VBox body;

    @FXML
    private VBox filling;

    @FXML
    private Label problem;

    @FXML
    private Button pause;

    @FXML
    private Button stop;

    @FXML
    private Button undo;

    @FXML
    private HBox next;

    @FXML
    private Button cancel;

    @FXML
    private Button previewButton;

    @FXML
    private Button confirm;

    /// @param onFurther opens another action in its place: what takes this one back, or what comes next
    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public ActionController(
            ActionViewModel model, Figures figures, Clock clock, Runnable onClose, Consumer<ActionRequest> onFurther) {
        this.model = model;
        this.words = new ActionWords(model.action(), figures);
        this.figures = figures;
        this.clock = clock;
        this.onClose = onClose;
        this.onFurther = onFurther;
        this.previewed = new PreviewPane(words, figures.texts(), model.confirmation(), model.typedProperty());
        this.running = new RunPane(words, figures, model.run());
    }

    @FXML
    void initialize() {
        EnvironmentLook.colour(root, model.environment());
        EnvironmentLook.badge(environment, model.environment(), figures.texts());
        title.setText(words.title());
        description.setText(words.description());
        present(description, !words.description().isEmpty());
        model.forbidden().ifPresent(this::showForbidden);
        filling.getChildren().addAll(new FormPane(model.form(), words), previewed);
        body.getChildren().add(1, running);
        problem.textProperty().bind(model.problemProperty());
        // Not by isNotEmpty(): nobody would hold on to that binding.
        model.problemProperty().subscribe(text -> present(problem, !text.isEmpty()));
        bindButtons();
        model.previewProperty().subscribe(this::showPreview);
        model.receiptProperty().subscribe(this::showReceipt);
        model.phaseProperty().subscribe(this::show);
    }

    private void bindButtons() {
        confirm.getStyleClass().add(model.confirmation() == Confirmation.NAME_TYPED ? "danger-button" : "primary");
        confirm.disableProperty().bind(model.confirmableProperty().not());
        confirm.setOnAction(_ -> model.confirm());
        previewButton.disableProperty().bind(model.busyProperty());
        previewButton.setOnAction(_ -> model.preview());
        stop.setOnAction(_ -> {
            model.run().stop();
            stop.setDisable(true);
        });
        pause.setOnAction(_ -> {
            model.run().pauseOrResume();
            showPause();
        });
        cancel.setOnAction(_ -> onClose.run());
        undo.setOnAction(_ -> model.undo().ifPresent(onFurther));
        present(undo, false);
    }

    /// Nobody has to fill in a form to learn that it is refused.
    private void showForbidden(String reason) {
        var badge = new SeverityBadge();
        badge.setId("forbidden");
        badge.show(Severity.WARNING, reason);
        badge.setWrapText(true);
        filling.getChildren().addFirst(badge);
    }

    private void show(ActionPhase phase) {
        var editing = phase == ActionPhase.FILLING || phase == ActionPhase.PREVIEWED;
        present(filling, editing);
        present(running, !editing);
        present(previewButton, editing);
        present(confirm, editing && !model.isLooking());
        present(stop, phase == ActionPhase.RUNNING);
        present(pause, phase == ActionPhase.RUNNING && model.action().pausable());
        showPause();
        cancel.setDisable(phase == ActionPhase.RUNNING);
        cancel.setText(figures.texts().get(editing || phase == ActionPhase.RUNNING ? "action.cancel" : "action.close"));
        previewButton.setText(figures.texts().get(previewKey(phase)));
        previewButton.setDefaultButton(phase == ActionPhase.FILLING);
        if (phase == ActionPhase.STOPPED && model.receiptProperty().get() == null) {
            running.showBrokenOff();
        }
        refresh();
    }

    private void showPause() {
        pause.setText(figures.texts().get(model.run().isPaused() ? "action.goOn" : "action.pause"));
    }

    private String previewKey(ActionPhase phase) {
        if (model.isLooking()) {
            return "action.show";
        }
        return phase == ActionPhase.PREVIEWED ? "action.previewAgain" : "action.preview";
    }

    private void showPreview(@Nullable Preview preview) {
        previewed.show(preview);
        confirm.setText(preview == null ? words.title() : words.confirm(preview));
        showNext();
    }

    private void showNext() {
        next.getChildren().setAll(model.next().stream().map(this::nextButton).toList());
    }

    private void showReceipt(@Nullable Receipt receipt) {
        if (receipt == null) {
            return;
        }
        running.showReceipt(receipt);
        present(undo, receipt.undo().isPresent());
        showNext();
    }

    private Button nextButton(ActionRequest request) {
        var button = new Button(words.button(request.action()));
        button.setId("next-" + request.action().id());
        button.setOnAction(_ -> onFurther.accept(request));
        return button;
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Brings ages and progress up to date.
    public void refresh() {
        model.refresh();
        var preview = model.previewProperty().get();
        if (preview != null) {
            previewed.showAge(preview, clock.instant());
        }
        if (model.phaseProperty().get() == ActionPhase.RUNNING) {
            running.showProgress(model.run());
        }
    }
}
