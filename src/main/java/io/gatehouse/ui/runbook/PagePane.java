package io.gatehouse.ui.runbook;

import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.runbook.RunbookState.AlarmLine;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// An open page. Its buttons stay where they are while its values change.
final class PagePane extends VBox {

    private final Texts texts;
    private final VBox alarms = new VBox();
    private final List<StepPane> steps;
    private final List<GuardRow> guards;
    private List<AlarmLine> shown = List.of();

    PagePane(RunbookPage page, RunbooksViewModel model, ScreenContext context) {
        this.texts = context.figures().texts();
        setId("runbook-" + page.id());
        getStyleClass().add("runbook-page");
        steps = page.steps().stream()
                .map(step -> new StepPane(step, texts, context.links()))
                .toList();
        guards = page.guards().stream().map(GuardRow::new).toList();
        getChildren().addAll(PageParts.wrapped(page.title(), "page-title"), alarms);
        getChildren().addAll(heading("seen"), PageParts.wrapped(page.seen()), heading("checks"));
        getChildren().addAll(steps);
        getChildren().add(heading("helps"));
        page.helps()
                .forEach(help -> getChildren()
                        .add(new HelpPane(help, model.button(help), texts, context.links(), context.onAction())));
        getChildren().addAll(heading("prevents"), prevention());
        show(model.stateProperty().get());
    }

    private VBox prevention() {
        var box = new VBox();
        box.getStyleClass().addAll("panel", "runbook-guards");
        box.getChildren().addAll(guards);
        return box;
    }

    private Label heading(String part) {
        return PageParts.wrapped(texts.get("runbook." + part), "dialog-heading");
    }

    /// Takes over the values of this moment.
    void show(RunbookState state) {
        if (state.steps().size() != steps.size() || state.guards().size() != guards.size()) {
            return;
        }
        IntStream.range(0, steps.size())
                .forEach(i -> steps.get(i).show(state.steps().get(i)));
        IntStream.range(0, guards.size())
                .forEach(i -> guards.get(i).show(state.guards().get(i)));
        if (!state.alarms().equals(shown) || alarms.getChildren().isEmpty()) {
            shown = state.alarms();
            showAlarms();
        }
    }

    private void showAlarms() {
        if (shown.isEmpty()) {
            alarms.getChildren().setAll(PageParts.wrapped(texts.get("runbook.noAlarm"), "small"));
            return;
        }
        alarms.getChildren()
                .setAll(shown.stream()
                        .map(line -> {
                            var badge = new SeverityBadge();
                            badge.show(line.severity(), line.text());
                            badge.setWrapText(true);
                            return badge;
                        })
                        .toList());
    }
}
