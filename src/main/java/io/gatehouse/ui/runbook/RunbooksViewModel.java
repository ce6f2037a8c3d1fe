package io.gatehouse.ui.runbook;

import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.Returned;
import io.gatehouse.domain.Severity;
import io.gatehouse.runbook.Check;
import io.gatehouse.runbook.Prevention;
import io.gatehouse.runbook.Runbook;
import io.gatehouse.runbook.RunbookCatalog;
import io.gatehouse.ui.alarms.AlarmWords;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.observe.Observations;
import io.gatehouse.ui.runbook.RunbookState.AlarmLine;
import io.gatehouse.ui.runbook.RunbookState.Link;
import io.gatehouse.ui.runbook.RunbookState.StepState;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pages on what to do, one of them open, and what they say of this moment. FX thread only.
final class RunbooksViewModel {

    private final OpenedConsole console;
    private final PageWords words;
    private final ValueLines values;
    private final GuardWords guards;
    private final AlarmWords alarms;
    private final Texts texts;
    private final StringProperty chosen;
    private final ObservableList<RunbookRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<RunbookPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunbookState> state = new ReadOnlyObjectWrapper<>(RunbookState.NONE);

    /// @param chosen the id of the open page; "" chooses the one that the worst alarm leads to
    RunbooksViewModel(OpenedConsole console, Figures figures, StringProperty chosen) {
        this.console = console;
        this.words = new PageWords(console.profile(), console.actions(), figures.texts());
        this.values = new ValueLines(figures);
        this.guards = new GuardWords(console, figures);
        this.alarms = new AlarmWords(console, figures);
        this.texts = figures.texts();
        this.chosen = chosen;
        if (RunbookCatalog.find(chosen.get()).isEmpty()) {
            chosen.set(first().id());
        }
        chosen.subscribe(id -> RunbookCatalog.find(id).map(words::page).ifPresent(page::set));
    }

    private Runbook first() {
        return console.observed().alarms().open().stream()
                .flatMap(alarm -> RunbookCatalog.forAlarm(alarm.key().metric()).stream())
                .findFirst()
                .orElse(RunbookCatalog.all().getFirst());
    }

    /// Takes over what is known at that time.
    void refresh(Instant now) {
        var open = console.observed().alarms().open();
        var fresh = RunbookCatalog.all().stream().map(it -> row(it, open)).toList();
        for (var i = 0; i < fresh.size(); i++) {
            if (i >= rows.size()) {
                rows.add(fresh.get(i));
            } else if (!fresh.get(i).equals(rows.get(i))) {
                rows.set(i, fresh.get(i));
            }
        }
        RunbookCatalog.find(chosen.get()).ifPresent(it -> state.set(state(it, open, now)));
    }

    private RunbookRow row(Runbook it, List<Alarm> open) {
        var leading = leading(it, open).stream().filter(alarm -> !isOver(alarm)).toList();
        var worst = leading.stream().map(Alarm::worst).reduce(Severity.NORMAL, Severity::or);
        return new RunbookRow(it.id(), words.in(it.title()), leading.size(), worst);
    }

    /// Whether it only waits to be acknowledged.
    private static boolean isOver(Alarm alarm) {
        return alarm.state() instanceof Returned;
    }

    private static List<Alarm> leading(Runbook it, List<Alarm> open) {
        return open.stream()
                .filter(alarm -> it.alarms().contains(alarm.key().metric()))
                .toList();
    }

    private RunbookState state(Runbook it, List<Alarm> open, Instant now) {
        var evidence = new ObservedEvidence(console, new Observations(console), now);
        return new RunbookState(
                leading(it, open).stream()
                        .map(alarm -> isOver(alarm)
                                ? new AlarmLine(
                                        Severity.NORMAL, texts.get("runbook.alarm.over", alarms.line(alarm, now)))
                                : new AlarmLine(alarm.worst(), alarms.line(alarm, now)))
                        .toList(),
                it.checks().stream().map(check -> step(check, evidence)).toList(),
                guards.states(it.prevention().stream().map(Prevention::check).toList(), now));
    }

    private StepState step(Check check, ObservedEvidence evidence) {
        var holding = check.conclude(evidence);
        return new StepState(
                check.values().stream()
                        .flatMap(metric -> values.of(metric, evidence).stream())
                        .toList(),
                holding.map(check.conclusions()::indexOf).orElse(-1),
                holding.flatMap(it -> link(it.page())));
    }

    private Optional<Link> link(String id) {
        return RunbookCatalog.find(id).map(it -> new Link(id, words.in(it.title())));
    }

    /// What the button of a remedy's action says; empty where it has none.
    Optional<String> button(RunbookPage.Help help) {
        return words.button(help);
    }

    /// Every page, in the catalog's order.
    ObservableList<RunbookRow> rows() {
        return rows;
    }

    /// The id of the open page.
    StringProperty chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<RunbookPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RunbookState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
