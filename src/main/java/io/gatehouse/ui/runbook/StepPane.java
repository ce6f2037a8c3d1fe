package io.gatehouse.ui.runbook;

import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.runbook.RunbookPage.Step;
import io.gatehouse.ui.runbook.RunbookState.StepState;
import io.gatehouse.ui.runbook.RunbookState.ValueLine;
import io.gatehouse.ui.screen.Links;
import io.gatehouse.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One check: what is asked, the values of this moment, what follows from each answer with the one that holds marked,
/// and where more is to be seen.
final class StepPane extends VBox {

    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");

    private final Texts texts;
    private final Links links;
    private final VBox values = new VBox();
    private final List<Label> conclusions;
    private final Button next = new Button();
    private List<ValueLine> shown = List.of();

    StepPane(Step step, Texts texts, Links links) {
        this.texts = texts;
        this.links = links;
        setId("runbook-step-" + step.number());
        getStyleClass().addAll("panel", "runbook-part");
        conclusions = step.conclusions().stream()
                .map(text -> PageParts.wrapped("○  " + text, "runbook-conclusion"))
                .toList();
        next.setId("runbook-next-" + step.number());
        next.getStyleClass().addAll("small-button", "accent-outline");
        PageParts.present(next, false);
        var ways = new FlowPane(next);
        ways.getStyleClass().add("runbook-ways");
        if (!step.screen().isEmpty()) {
            ways.getChildren().add(PageParts.toScreen(step.screen(), texts, links::openScreen));
        }
        PageParts.present(ways, !step.screen().isEmpty());
        values.getStyleClass().add("runbook-values");
        getChildren().add(PageParts.wrapped(step.number() + ".  " + step.ask(), "strong"));
        getChildren().add(values);
        getChildren().addAll(conclusions);
        getChildren().addAll(ways, PageParts.commands(step.commands(), texts));
        PageParts.present(values, false);
    }

    void show(StepState state) {
        if (!state.values().equals(shown)) {
            shown = state.values();
            values.getChildren().setAll(shown.stream().map(StepPane::line).toList());
            PageParts.present(values, !shown.isEmpty());
        }
        for (var i = 0; i < conclusions.size(); i++) {
            var label = conclusions.get(i);
            var holds = i == state.holds();
            label.pseudoClassStateChanged(HOLDS, holds);
            label.setText((holds ? "▶  " : "○  ") + label.getText().substring(3));
        }
        state.next().ifPresent(link -> {
            next.setText(texts.get("runbook.toPage", link.title()));
            next.setOnAction(_ -> links.openRunbook(link.page()));
        });
        PageParts.present(next, state.next().isPresent());
        PageParts.present(
                next.getParent(), next.getParent().getChildrenUnmodifiable().size() > 1 || next.isVisible());
    }

    private static FlowPane line(ValueLine line) {
        var name = new Label(line.name());
        name.getStyleClass().add("muted");
        var value = new Label(line.value());
        value.getStyleClass().add("strong");
        var parts = new ArrayList<Label>(List.of(name, value));
        if (!line.word().isEmpty()) {
            var badge = new SeverityBadge();
            badge.show(line.severity(), line.word());
            parts.add(badge);
        }
        if (!line.note().isEmpty()) {
            parts.add(PageParts.wrapped(line.note(), "small"));
        }
        parts.removeIf(part -> part.getText().isEmpty());
        var flow = new FlowPane();
        flow.getStyleClass().add("runbook-value");
        flow.getChildren().setAll(parts);
        return flow;
    }
}
