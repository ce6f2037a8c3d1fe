package io.gatehouse.ui.queues;

import io.gatehouse.action.Action;
import io.gatehouse.domain.QueueState;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.QueueTable;
import io.gatehouse.ui.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// All queues of the virtual host, kept up to date in place, and the one that is selected. FX thread only.
public final class QueuesViewModel {

    private static final Duration SLOWEST_FRESH = Duration.ofSeconds(10);
    private static final String DECLARING = "declare";

    private final OpenedConsole console;
    private final Figures figures;
    private final ObservableList<QueueRow> rows =
            FXCollections.observableArrayList((QueueRow row) -> new javafx.beans.Observable[] {row.stateProperty()});
    private final FilteredList<QueueRow> filtered = new FilteredList<>(rows);
    private final Map<String, QueueRow> byName = new HashMap<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable QueueRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    public QueuesViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.figures = figures;
        filter.subscribe(text -> filtered.setPredicate(row -> matches(row, text)));
    }

    private static boolean matches(QueueRow row, String text) {
        return row.name().toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /// Takes over the newest table.
    public void refresh(Instant now) {
        var table = console.queues().latest();
        table.queues().forEach(this::takeOver);
        var present = new HashSet<String>();
        table.queues().forEach(queue -> present.add(queue.name().value()));
        if (present.size() < rows.size()) {
            rows.removeIf(row -> !present.contains(row.name()));
            byName.keySet().retainAll(present);
        }
        var chosen = selected.get();
        if (chosen != null && !byName.containsKey(chosen.name())) {
            selected.set(null);
        }
        describe(table, now);
    }

    private void takeOver(QueueState queue) {
        var row = byName.get(queue.name().value());
        if (row == null) {
            row = new QueueRow(queue);
            byName.put(row.name(), row);
            rows.add(row);
        } else {
            row.update(queue);
        }
    }

    private void describe(QueueTable table, Instant now) {
        var texts = figures.texts();
        var age = table.takenAt().map(at -> Duration.between(at, now)).map(it -> it.isNegative() ? Duration.ZERO : it);
        stale.set(table.failure().isPresent()
                || age.map(it -> it.compareTo(SLOWEST_FRESH) > 0).orElse(false));
        var count = texts.get("queues.count", filtered.size(), rows.size());
        var read = age.map(figures::age).orElse(texts.get("state.waiting"));
        freshness.set(table.failure()
                .map(reason -> texts.get("queues.failed", count, read, reason))
                .orElse(count + " · " + read));
    }

    FilteredList<QueueRow> rows() {
        return filtered;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable QueueRow> selectedProperty() {
        return selected;
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
        var details = new java.util.ArrayList<Detail>();
        for (var column : QueueColumn.values()) {
            if (column != QueueColumn.NAME) {
                details.add(new Detail(texts.get("queues.column." + column.id()), column.text(queue, figures)));
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
