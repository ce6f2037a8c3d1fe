package io.gatehouse.ui.alarms;

import io.gatehouse.ui.alarms.AlarmRow.AlarmAct;
import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything about the selected alarm: what it is, what helps, and the buttons. A reason that is being typed is not
/// touched by a refresh.
final class AlarmDetails extends VBox {

    private final AlarmsViewModel model;
    private final ScreenContext context;
    private final Texts texts;
    private final Label title = new Label();
    private final SeverityBadge badge = new SeverityBadge();
    private final Label note = new Label();
    private final Button runbook = new Button();
    private final VBox acts = new VBox();
    private final Button acknowledge = new Button();
    private final TextField why = new TextField();
    private final MenuButton shelve = new MenuButton();
    private final Button unshelve = new Button();
    private final VBox guidance = new VBox();
    private Optional<AlarmRow> shown = Optional.empty();
    private List<AlarmAct> offered = List.of();
    private List<AlarmGuidance.Part> parts = List.of();

    AlarmDetails(AlarmsViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.figures().texts();
        setId("alarm-details");
        getStyleClass().addAll("panel", "details", "alarm-details");
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("small");
        note.setWrapText(true);
        guidance.getStyleClass().add("alarm-guidance");
        var scrolling = new ScrollPane(guidance);
        scrolling.setFitToWidth(true);
        scrolling.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        getChildren().addAll(title, badge, note, runbook, acts, acknowledge, why, shelve, unshelve, scrolling);
        fillButtons();
    }

    private void fillButtons() {
        acts.getStyleClass().add("buttons");
        runbook.setText(texts.get("runbook.open") + "  (F1)");
        runbook.setId("alarm-runbook");
        runbook.setOnAction(_ -> openRunbook());
        acknowledge.setText(texts.get("alarm.acknowledge"));
        acknowledge.setId("acknowledge");
        acknowledge.setOnAction(_ -> shown.ifPresent(row -> model.acknowledge(row.id(), now())));
        why.setPromptText(texts.get("alarms.why"));
        why.setId("shelve-why");
        shelve.setText(texts.get("alarms.shelve"));
        shelve.setId("shelve");
        for (var time : AlarmsViewModel.SHELF_TIMES) {
            var item = new MenuItem(context.figures().duration(time));
            item.setOnAction(_ -> shown.ifPresent(row -> {
                model.shelve(row.id(), time, why.getText(), now());
                why.clear();
            }));
            shelve.getItems().add(item);
        }
        unshelve.setText(texts.get("alarms.unshelve"));
        unshelve.setId("unshelve");
        unshelve.setOnAction(_ -> shown.ifPresent(row -> model.unshelve(row.id(), now())));
        for (var button : List.of(runbook, acknowledge, shelve, unshelve)) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
    }

    private Instant now() {
        return context.clock().instant();
    }

    void show(AlarmRow row) {
        shown = Optional.of(row);
        title.setText(row.name() + " " + row.subject());
        badge.show(row.severity(), row.word() + " · " + row.now());
        note.setText(row.note());
        present(note, !row.note().isEmpty());
        showActs(row);
        present(acknowledge, model.canChange() && !row.seen() && row.place() == AlarmPlace.OPEN);
        var onShelf = row.place() == AlarmPlace.SHELVED;
        present(why, !onShelf && model.canChange());
        present(shelve, !onShelf && model.canChange());
        present(unshelve, onShelf && model.canChange());
        showGuidance(row);
    }

    /// Shows what to do about the alarm.
    void openRunbook() {
        shown.ifPresent(row -> context.links().openRunbookOf(row.id().key().metric()));
    }

    /// Buttons stay while their actions do, so that none moves away under the operator's hand.
    private void showActs(AlarmRow row) {
        var fresh = Stream.concat(row.act().stream(), row.looks().stream()).toList();
        present(acts, !fresh.isEmpty());
        if (fresh.equals(offered)) {
            return;
        }
        offered = fresh;
        acts.getChildren().setAll(fresh.stream().map(this::button).toList());
        if (row.act().isPresent()) {
            acts.getChildren().getFirst().getStyleClass().add("accent-outline");
        }
    }

    private Button button(AlarmAct act) {
        var button = new Button(act.label());
        button.setId("alarm-" + act.action());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.request(act).ifPresent(context.onAction()));
        return button;
    }

    private void showGuidance(AlarmRow row) {
        var fresh = new java.util.ArrayList<>(model.guidance(row));
        fresh.add(new AlarmGuidance.Part(texts.get("alarms.guidance.rule"), model.rule(row)));
        if (fresh.equals(parts)) {
            return;
        }
        parts = List.copyOf(fresh);
        guidance.getChildren().clear();
        for (var part : parts) {
            var heading = new Label(part.heading());
            heading.getStyleClass().add("dialog-heading");
            var text = new Label(part.text());
            text.setWrapText(true);
            guidance.getChildren().addAll(heading, text);
        }
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
