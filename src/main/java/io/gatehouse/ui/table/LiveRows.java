package io.gatehouse.ui.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The rows of a table, kept up to date in place, so that the selection and the place of a row outlive a refresh. FX
/// thread only.
public final class LiveRows<T> {

    private final Function<T, String> keyOf;
    private final ObservableList<LiveRow<T>> rows =
            FXCollections.observableArrayList((LiveRow<T> row) -> new Observable[] {row.contentProperty()});
    private final FilteredList<LiveRow<T>> shown = new FilteredList<>(rows);
    private final Map<String, LiveRow<T>> byKey = new HashMap<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LiveRow<T>> selected = new SimpleObjectProperty<>();

    /// Rows that are known by `keyOf`, which is also what the filter looks at.
    public LiveRows(Function<T, String> keyOf) {
        this.keyOf = keyOf;
        filter.subscribe(text -> {
            var wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(row -> row.key().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    /// Takes over what there is now; rows of what is gone disappear.
    public void update(List<T> all) {
        var present = new HashSet<String>();
        for (var content : all) {
            var key = keyOf.apply(content);
            present.add(key);
            var row = byKey.get(key);
            if (row == null) {
                row = new LiveRow<>(key, content);
                byKey.put(key, row);
                rows.add(row);
            } else {
                row.update(content);
            }
        }
        if (present.size() < rows.size()) {
            rows.removeIf(row -> !present.contains(row.key()));
            byKey.keySet().retainAll(present);
        }
        var chosen = selected.get();
        if (chosen != null && !byKey.containsKey(chosen.key())) {
            selected.set(null);
        }
    }

    /// The rows whose key contains the filter.
    public FilteredList<LiveRow<T>> shown() {
        return shown;
    }

    /// How many there are, filtered ones included.
    public int size() {
        return rows.size();
    }

    public Optional<LiveRow<T>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<@Nullable LiveRow<T>> selectedProperty() {
        return selected;
    }
}
