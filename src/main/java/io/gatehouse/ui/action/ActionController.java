package io.gatehouse.ui.action;

import io.gatehouse.action.CommandLines;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Table;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.EnvironmentLook;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.controls.SeverityShape;
import io.gatehouse.ui.text.Figures;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the dialog of an action.
public final class ActionController {

    private final ActionViewModel model;
    private final ActionWords words;
    private final Figures figures;
    private final Clock clock;
    private final Runnable onClose;
    private final Consumer<ActionRequest> onUndo;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private Label description;

    @FXML
    private Label environment;

    @FXML
    private FlowPane fields;

    @FXML
    private VBox filling;

    @FXML
    private VBox previewed;

    @FXML
    private Label previewedAt;

    @FXML
    private VBox effects;

    @FXML
    private VBox previewRows;

    @FXML
    private VBox commandLines;

    @FXML
    private VBox foundRows;

    @FXML
    private Button undo;

    @FXML
    private VBox typing;

    @FXML
    private Label concerns;

    @FXML
    private TextField typed;

    @FXML
    private VBox running;

    @FXML
    private Label progressText;

    @FXML
    private ProgressBar progress;

    @FXML
    private VBox counts;

    @FXML
    private Label note;

    @FXML
    private Label problem;

    @FXML
    private Button stop;

    @FXML
    private Button pause;

    @FXML
    private Button cancel;

    @FXML
    private Button previewButton;

    @FXML
    private Button confirm;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    public ActionController(
            ActionViewModel model, Figures figures, Clock clock, Runnable onClose, Consumer<ActionRequest> onUndo) {
        this.model = model;
        this.words = new ActionWords(model.action(), figures);
        this.figures = figures;
        this.clock = clock;
        this.onClose = onClose;
        this.onUndo = onUndo;
    }

    @FXML
    void initialize() {
        EnvironmentLook.colour(root, model.environment());
        EnvironmentLook.badge(environment, model.environment(), figures.texts());
        title.setText(words.title());
        description.setText(words.description());
        present(description, !words.description().isEmpty());
        model.forbidden().ifPresent(this::showForbidden);
        model.fields().forEach(field -> fields.getChildren().add(new FieldEditor(field, words)));
        typed.textProperty().bindBidirectional(model.typedProperty());
        problem.textProperty().bind(model.problemProperty());
        note.textProperty().bind(model.noteProperty());
        model.noteProperty().isNotEmpty().subscribe(shown -> present(note, shown));
        model.problemProperty().isNotEmpty().subscribe(shown -> present(problem, shown));
        confirm.disableProperty().bind(model.confirmableProperty().not());
        if (model.confirmation() == Confirmation.NAME_TYPED) {
            confirm.getStyleClass().add("danger-button");
        } else {
            confirm.getStyleClass().add("primary");
        }
        previewButton.disableProperty().bind(model.busyProperty());
        previewButton.setOnAction(_ -> model.preview());
        confirm.setOnAction(_ -> model.confirm());
        stop.setOnAction(_ -> {
            model.stop();
            stop.setDisable(true);
        });
        pause.setOnAction(_ -> {
            model.pauseOrResume();
            showPause();
        });
        cancel.setOnAction(_ -> onClose.run());
        undo.setOnAction(_ -> model.undo().ifPresent(onUndo));
        present(undo, false);
        present(foundRows, false);
        model.previewProperty().subscribe(this::showPreview);
        model.receiptProperty().subscribe(this::showReceipt);
        model.phaseProperty().subscribe(this::show);
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
        var texts = figures.texts();
        var editing = phase == ActionPhase.FILLING || phase == ActionPhase.PREVIEWED;
        present(filling, editing);
        present(running, !editing);
        present(previewButton, editing);
        present(confirm, editing && !model.isLooking());
        present(stop, phase == ActionPhase.RUNNING);
        present(pause, phase == ActionPhase.RUNNING && model.action().pausable());
        showPause();
        cancel.setDisable(phase == ActionPhase.RUNNING);
        cancel.setText(texts.get(editing || phase == ActionPhase.RUNNING ? "action.cancel" : "action.close"));
        previewButton.setText(texts.get(previewKey(phase)));
        previewButton.setDefaultButton(phase == ActionPhase.FILLING);
        if (phase == ActionPhase.STOPPED && model.receiptProperty().get() == null) {
            showEnd(Severity.CRITICAL, texts.get("action.stopped", words.title()));
        }
        refresh();
    }

    private void showPause() {
        pause.setText(figures.texts().get(model.isPaused() ? "action.goOn" : "action.pause"));
    }

    private String previewKey(ActionPhase phase) {
        if (model.isLooking()) {
            return "action.show";
        }
        return phase == ActionPhase.PREVIEWED ? "action.previewAgain" : "action.preview";
    }

    private void showPreview(@Nullable Preview preview) {
        present(previewed, preview != null);
        if (preview == null) {
            confirm.setText(words.title());
            return;
        }
        effects.getChildren().clear();
        preview.effects()
                .forEach(effect ->
                        effects.getChildren().add(new EffectRow(figures.texts().get(effect.text()), effect.weight())));
        showRows(previewRows, preview.table());
        preview.refusal().ifPresent(refusal -> {
            var badge = new SeverityBadge();
            badge.show(Severity.CRITICAL, figures.texts().get(refusal));
            badge.setWrapText(true);
            badge.getStyleClass().add("effect");
            effects.getChildren().add(badge);
        });
        showCommandLines(preview.commandLines());
        confirm.setText(words.confirm(preview));
        concerns.setText(words.concerns(preview));
        present(
                concerns,
                model.confirmation() != Confirmation.BUTTON && preview.refusal().isEmpty());
        present(
                typing,
                model.confirmation() == Confirmation.NAME_TYPED
                        && preview.refusal().isEmpty());
    }

    private void showCommandLines(CommandLines lines) {
        commandLines
                .getChildren()
                .setAll(heading("action.commandLine"), new CommandLineRow(lines.ours(), figures.texts()));
        if (!lines.vendor().isEmpty()) {
            commandLines.getChildren().add(heading("action.vendorLine"));
            lines.vendor().forEach(line -> commandLines.getChildren().add(new CommandLineRow(line, figures.texts())));
        }
    }

    private Label heading(String key) {
        var heading = new Label(figures.texts().get(key));
        heading.getStyleClass().add("dialog-heading");
        return heading;
    }

    private void showRows(VBox place, Optional<Table> rows) {
        place.getChildren().clear();
        rows.ifPresent(table -> place.getChildren().add(new RowsTable(table, figures.texts())));
        present(place, rows.isPresent());
    }

    private void showReceipt(@Nullable Receipt receipt) {
        if (receipt == null) {
            return;
        }
        var done = receipt.outcome() == Receipt.Outcome.DONE;
        showEnd(
                done ? Severity.NORMAL : Severity.WARNING,
                figures.texts()
                        .get(
                                done ? "action.done" : "action.stopped",
                                words.title(),
                                figures.time(receipt.at()),
                                figures.millis((double) receipt.took().toMillis())));
        showRows(foundRows, receipt.table());
        present(undo, receipt.undo().isPresent());
        for (var fact : receipt.facts()) {
            var line = new Label(figures.texts().get(fact));
            line.setWrapText(true);
            line.getStyleClass().add("fact");
            counts.getChildren().add(line);
        }
    }

    private void showEnd(Severity severity, String text) {
        present(progress, false);
        var shape = new SeverityShape();
        shape.show(severity);
        progressText.setGraphic(shape);
        progressText.setText(text);
        counts.getChildren().clear();
    }

    private void showRunning() {
        var step = model.stepProperty().get();
        progressText.setText(words.progress(step, model.runningFor()));
        progress.setProgress(
                step.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) step.done() / step.total());
        counts.getChildren()
                .setAll(
                        count("action.count.done", step.done()),
                        count("action.count.inFlight", step.inFlight()),
                        count("action.count.held", step.held()),
                        count("action.count.repeated", step.repeated()));
    }

    private Node count(String key, long number) {
        var label = new Label(figures.texts().get(key));
        label.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var value = new Label(figures.count(number));
        value.getStyleClass().add("strong");
        return new HBox(label, gap, value);
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
            var age = Duration.between(preview.takenAt(), clock.instant());
            previewedAt.setText(words.previewedAt(preview, age.isNegative() ? Duration.ZERO : age));
        }
        if (model.phaseProperty().get() == ActionPhase.RUNNING) {
            showRunning();
        }
    }
}
