package io.gatehouse.ui.action;

import io.gatehouse.action.Receipt;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityShape;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far an execution is, and its receipt when it has ended.
final class RunPane extends VBox {

    private final ActionWords words;
    private final Figures figures;
    private final Texts texts;
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Label note = new Label();
    private final VBox counts = new VBox();
    private final VBox found = new VBox();

    RunPane(ActionWords words, Figures figures, FollowedRun run) {
        this.words = words;
        this.figures = figures;
        this.texts = figures.texts();
        setId("running");
        getStyleClass().add("dialog-part");
        state.setId("progress-text");
        state.getStyleClass().add("strong");
        state.setWrapText(true);
        progress.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.textProperty().bind(run.noteProperty());
        note.visibleProperty().bind(run.noteProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        counts.setId("counts");
        counts.getStyleClass().add("counts");
        found.setId("found-rows");
        getChildren().addAll(state, progress, note, counts, found);
    }

    void showProgress(FollowedRun run) {
        var step = run.stepProperty().get();
        state.setText(words.progress(step, run.lasting()));
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
        var label = new Label(texts.get(key));
        label.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var value = new Label(figures.count(number));
        value.getStyleClass().add("strong");
        return new HBox(label, gap, value);
    }

    void showReceipt(Receipt receipt) {
        var done = receipt.outcome() == Receipt.Outcome.DONE;
        showEnd(
                done ? Severity.NORMAL : Severity.WARNING,
                texts.get(
                        done ? "action.done" : "action.stopped",
                        words.title(),
                        figures.time(receipt.at()),
                        figures.millis((double) receipt.took().toMillis())));
        found.getChildren().clear();
        receipt.table().ifPresent(table -> found.getChildren().add(new RowsTable(table, texts)));
        for (var fact : receipt.facts()) {
            var line = new Label(texts.get(fact));
            line.setWrapText(true);
            line.getStyleClass().add("fact");
            counts.getChildren().add(line);
        }
    }

    /// It ended without a receipt.
    void showBrokenOff() {
        showEnd(Severity.CRITICAL, texts.get("action.stopped", words.title()));
    }

    private void showEnd(Severity severity, String text) {
        progress.setVisible(false);
        progress.setManaged(false);
        var shape = new SeverityShape();
        shape.show(severity);
        state.setGraphic(shape);
        state.setText(text);
        counts.getChildren().clear();
    }
}
