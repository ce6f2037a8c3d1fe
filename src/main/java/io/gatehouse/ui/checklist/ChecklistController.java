package io.gatehouse.ui.checklist;

import io.gatehouse.checklist.Verdict;
import io.gatehouse.ui.screen.ScreenContext;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// Binds the screen of the checks.
public final class ChecklistController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ChecklistViewModel model;
    private final ScreenContext context;

    @FXML
    private BorderPane page;

    @FXML
    private Label summary;

    @FXML
    private Label freshness;

    @FXML
    private VBox checks;

    @SuppressWarnings("NullAway.Init") // FXML sets the fields before initialize()
    ChecklistController(ChecklistViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        freshness.textProperty().bind(model.freshnessProperty());
        model.verdictsProperty().subscribe(_ -> show());
        model.staleProperty().subscribe(stale -> {
            freshness.pseudoClassStateChanged(STALE, stale);
            page.pseudoClassStateChanged(STALE, stale);
            show();
        });
    }

    private void show() {
        checks.getChildren()
                .setAll(model.verdictsProperty().get().stream().map(this::row).toList());
    }

    private CheckRow row(Verdict verdict) {
        var texts = context.figures().texts();
        var row = new CheckRow(verdict, model.severity(verdict), texts);
        model.mend(verdict)
                .ifPresent(request -> row.offer(
                        texts.get(
                                "checklist.mend",
                                texts.get("action." + request.action().id() + ".title")),
                        () -> context.dialogs().open(request)));
        return row;
    }

    /// Brings the checks up to date.
    void refresh() {
        model.refresh(context.clock().instant());
    }
}
