package io.gatehouse.ui.runbook;

import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.runbook.RunbookPage.Guard;
import io.gatehouse.ui.runbook.RunbookState.GuardState;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Something that prevents the failure, and whether it is so here.
final class GuardRow extends HBox {

    private static final double STATUS_WIDTH = 100;

    private final SeverityBadge status = new SeverityBadge();
    private final Label evidence = PageParts.wrapped("", "muted");

    GuardRow(Guard guard) {
        getStyleClass().add("check-row");
        status.setMinWidth(STATUS_WIDTH);
        var words = new VBox(PageParts.wrapped(guard.text()), evidence);
        words.getStyleClass().add("check-words");
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(status, words);
        status.setVisible(false);
        PageParts.present(evidence, false);
    }

    void show(GuardState state) {
        status.show(state.severity(), state.word());
        status.setVisible(!state.word().isEmpty());
        evidence.setText(state.evidence());
        PageParts.present(evidence, !state.evidence().isEmpty());
    }
}
