package io.gatehouse.ui.ledger;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The ledger's equation on one line (two where the window is narrow), with its verdict.
public final class LedgerLine extends HBox {

    private final TextFlow equation = new TextFlow();
    private final SeverityBadge verdict = new SeverityBadge();

    public LedgerLine(LedgerViewModel model, Texts texts, Consumer<ActionRequest> onAction) {
        setId("ledger");
        getStyleClass().addAll("panel", "ledger");
        var heading = new Label(texts.get("ledger.title"));
        heading.setMinWidth(USE_PREF_SIZE);
        equation.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(equation, Priority.ALWAYS);
        verdict.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(heading, equation, verdict);
        model.findOrphans().ifPresent(request -> getChildren().add(finding(model, request, texts, onAction)));
        visibleProperty().bind(model.presentProperty());
        managedProperty().bind(model.presentProperty());
        model.termsProperty().subscribe(this::write);
        model.verdictProperty()
                .subscribe(text ->
                        verdict.show(model.balancedProperty().get() ? Severity.NORMAL : Severity.CRITICAL, text));
    }

    /// Whoever is missing can be looked for from where that is said.
    private static Button finding(
            LedgerViewModel model, ActionRequest request, Texts texts, Consumer<ActionRequest> onAction) {
        var title = texts.get("action." + request.action().id() + ".title");
        var button = new Button(texts.get("action.button", title));
        button.setId("ledger-orphans");
        button.getStyleClass().addAll("small-button", "accent-outline");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> onAction.accept(request));
        button.visibleProperty().bind(model.orphanedProperty());
        button.managedProperty().bind(model.orphanedProperty());
        return button;
    }

    private void write(List<LedgerViewModel.Term> terms) {
        equation.getChildren().clear();
        for (var i = 0; i < terms.size(); i++) {
            if (i > 0) {
                add(i == 1 ? "  =  " : " + ", "ledger-word");
            }
            add(terms.get(i).count(), "ledger-count");
            add(" " + terms.get(i).word(), "ledger-word");
        }
    }

    private void add(String words, String styleClass) {
        var text = new Text(words);
        text.getStyleClass().add(styleClass);
        equation.getChildren().add(text);
    }
}
