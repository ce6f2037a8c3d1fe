package io.gatehouse.ui.checklist;

import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One check: what came of it, why, what to do, and the button that does it.
final class CheckRow extends HBox {

    private static final double STATUS_WIDTH = 100;

    CheckRow(Verdict verdict, Severity severity, Texts texts) {
        setId("check-" + verdict.check());
        getStyleClass().addAll("panel", "check-row");
        setAlignment(Pos.CENTER_LEFT);
        var status = new SeverityBadge();
        status.show(severity, texts.get("checklist.status." + verdict.status()));
        status.setMinWidth(STATUS_WIDTH);
        var title = new Label(texts.get("checklist." + verdict.check() + ".title"));
        title.getStyleClass().add("strong");
        var words = new VBox(title, wrapped(texts.get(verdict.evidence()), "value"));
        verdict.next().ifPresent(next -> words.getChildren().add(wrapped("→ " + texts.get(next), "muted")));
        words.getStyleClass().add("check-words");
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(status, words);
    }

    private static Label wrapped(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /// Adds a button.
    void offer(String text, Runnable onPressed) {
        var button = new Button(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> onPressed.run());
        getChildren().add(button);
    }
}
