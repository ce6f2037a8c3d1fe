package io.gatehouse.ui.queues;

import io.gatehouse.action.Action;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueState;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.table.Freshness;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// All queues of the virtual host, kept up to date in place, and the one that is selected. FX thread only.
public final class QueuesViewModel {

    private static final String DECLARING = "declare";

    private final OpenedConsole console;
    private final Figures figures;
    private final LiveRows<QueueState> rows =
            new LiveRows<>(queue -> queue.name().value());
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    public QueuesViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
    }

    /// Takes over the newest table.
    public void refresh(Instant now) {
        var table = console.feeds().queues().latest();
        rows.update(table.value().orElse(List.of()));
        var interval = console.profile().pace().of(Broker.RABBITMQ);
        var fresh = Freshness.of(table, now, interval, figures);
        stale.set(fresh.stale());
        var count = figures.texts().get("queues.count", rows.shown().size(), rows.size());
        freshness.set(count + " · " + fresh.text());
    }

    LiveRows<QueueState> rows() {
        return rows;
    }

    /// How many there are and how old that is, or why there is nothing newer.
    ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// What can be done to the selected queue.
    List<Action> actionsOnQueue() {
        return console.actions().stream()
                .filter(action -> !action.id().startsWith(DECLARING))
                .toList();
    }

    /// What makes something new.
    List<Action> declaringActions() {
        return console.actions().stream()
                .filter(action -> action.id().startsWith(DECLARING))
                .toList();
    }

    /// What a queue was declared with and its numbers, as label and value in reading order.
    List<Detail> details(QueueState queue) {
        var texts = figures.texts();
        var settings = queue.settings();
        var details = new ArrayList<Detail>();
        for (var column : QueueColumns.ALL) {
            if (!column.equals(QueueColumns.NAME)) {
                details.add(new Detail(texts.get(column.id()), column.text().apply(queue, figures)));
            }
        }
        details.add(new Detail(texts.get("queues.durable"), yesOrNo(settings.durable())));
        details.add(new Detail(texts.get("queues.autoDelete"), yesOrNo(settings.autoDelete())));
        new TreeMap<>(settings.arguments()).forEach((name, value) -> details.add(new Detail(name, value.toString())));
        return details;
    }

    private String yesOrNo(boolean yes) {
        return figures.texts().get(yes ? "word.yes" : "word.no");
    }

    /// A line of the details.
    record Detail(String label, String value) {}
}
