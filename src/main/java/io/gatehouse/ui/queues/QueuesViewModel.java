package io.gatehouse.ui.queues;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.ui.action.PlaceActions;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.QueueEntry;
import io.gatehouse.ui.console.QueueList;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.table.LiveRow;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// All queues of the virtual host, kept up to date in place, and the one that is selected. FX thread only.
public final class QueuesViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final LiveRows<QueueEntry> rows = new LiveRows<>(QueueEntry::name);
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(true);
    private QueueList shownList = new QueueList(List.of(), true, "");

    public QueuesViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
    }

    /// Takes over the newest table.
    ///
    /// @param inSight names of the queues that can be seen, whose statistics are worth reading
    public void refresh(Instant now, List<String> inSight) {
        var feed = console.feeds().rabbit().queues();
        feed.lookAt(withSelected(inSight));
        var table = feed.latest();
        // Most refreshes bring nothing new, and there may be ten thousand rows to compare.
        table.value().filter(list -> !list.equals(shownList)).ifPresent(this::show);
        var interval = console.profile().pace().of(Broker.RABBITMQ);
        var fresh = Freshness.of(table, now, interval, figures);
        stale.set(fresh.stale());
        none.set(figures.texts().get(whyNone(table)));
        var count = figures.texts().get("queues.count", rows.shown().size(), rows.size());
        var held = rows.orderIsHeld() ? " · " + figures.texts().get("queues.held") : "";
        freshness.set(count + " · " + fresh.text() + held);
    }

    private String whyNone(Snapshot<QueueList> table) {
        if (table.value().isEmpty()) {
            return table.failure().isPresent() ? "queues.unread" : "state.waiting";
        }
        return rows.size() == 0 ? "queues.empty" : "queues.none";
    }

    /// What stands there instead of rows: nothing was read, there is none, or none of that name.
    ReadOnlyStringProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    private List<String> withSelected(List<String> inSight) {
        var names = new ArrayList<>(inSight);
        Optional.ofNullable(rows.selectedProperty().get()).map(LiveRow::key).ifPresent(names::add);
        return names;
    }

    private void show(QueueList list) {
        shownList = list;
        complete.set(list.complete());
        rows.update(list.entries());
    }

    /// Whether every queue's statistics are known, so that the table can be sorted by them.
    ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    LiveRows<QueueEntry> rows() {
        return rows;
    }

    /// How many there are and how old that is, or why there is nothing newer.
    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// What can be done with a queue, and what makes a new one.
    PlaceActions actions() {
        return new PlaceActions(console.actions());
    }

    /// What a queue was declared with and its numbers, as label and value in reading order.
    List<Detail> details(QueueEntry queue) {
        var texts = figures.texts();
        var details = new ArrayList<Detail>();
        for (var column : QueueColumns.ALL) {
            if (!column.equals(QueueColumns.NAME)) {
                details.add(new Detail(texts.get(column.id()), column.text().apply(queue, figures)));
            }
        }
        queue.facts().ifPresent(facts -> details.addAll(declared(facts)));
        return details;
    }

    private List<Detail> declared(QueueFacts facts) {
        var texts = figures.texts();
        var settings = facts.settings();
        var details = new ArrayList<Detail>();
        details.add(new Detail(texts.get("queues.durable"), yesOrNo(settings.durable())));
        details.add(new Detail(texts.get("queues.autoDelete"), yesOrNo(settings.autoDelete())));
        new TreeMap<>(settings.arguments())
                .forEach((name, value) -> details.add(new Detail(Shown.name(name), Shown.name(value.toString()))));
        facts.policy().ifPresent(policy -> details.add(new Detail(texts.get("queues.policy"), Shown.name(policy))));
        new TreeMap<>(facts.policyDefinition())
                .forEach((name, value) -> details.add(new Detail(Shown.name(name), Shown.name(value.toString()))));
        return details;
    }

    private String yesOrNo(boolean yes) {
        return figures.texts().get(yes ? "word.yes" : "word.no");
    }

    /// A line of the details.
    record Detail(String label, String value) {}
}
