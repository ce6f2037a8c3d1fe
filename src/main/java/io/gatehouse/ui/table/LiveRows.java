package io.gatehouse.ui.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of a table, kept up to date in place, so that the selection and the place of a row outlive a refresh. Made
/// for ten thousand rows of which half change at once: a changed row tells its visible cells and nobody else, and the
/// order follows the numbers every few seconds, not under a pointer that is about to click. FX thread only.
public final class LiveRows<T> {

    private static final long SORT_EVERY = Duration.ofSeconds(5).toNanos();
    /// A pointer that was left lying on the table stops counting as one that is about to click.
    private static final long TOUCH = Duration.ofSeconds(15).toNanos();

    private final Function<T, String> keyOf;
    private final LongSupplier nanoTime;
    private final Map<String, LiveRow<T>> byKey = new HashMap<>();
    private List<LiveRow<T>> rows = new ArrayList<>();
    private final ObservableList<LiveRow<T>> shown = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LiveRow<T>> selected = new SimpleObjectProperty<>();
    private @Nullable Comparator<LiveRow<T>> order;
    private long sortedAt;
    private Optional<Long> touchedAt = Optional.empty();

    /// Rows that are known by `keyOf`, which is also what the filter looks at.
    public LiveRows(Function<T, String> keyOf) {
        this(keyOf, System::nanoTime);
    }

    LiveRows(Function<T, String> keyOf, LongSupplier nanoTime) {
        this.keyOf = keyOf;
        this.nanoTime = nanoTime;
        filter.subscribe(this::arrange);
    }

    /// Takes over what there is now; rows of what is gone disappear.
    public void update(List<T> all) {
        var present = new ArrayList<LiveRow<T>>(all.size());
        var others = false;
        for (var content : all) {
            var key = keyOf.apply(content);
            var row = byKey.get(key);
            if (row == null) {
                row = new LiveRow<>(key, content);
                byKey.put(key, row);
                others = true;
            } else {
                row.update(content);
            }
            present.add(row);
        }
        others |= present.size() < byKey.size();
        if (others) {
            byKey.values().retainAll(new HashSet<>(present));
        }
        rows = present;
        forgetSelected();
        follow(others);
    }

    private void forgetSelected() {
        var chosen = selected.get();
        if (chosen != null && !byKey.containsKey(chosen.key())) {
            selected.set(null);
        }
    }

    private void follow(boolean others) {
        var due = order != null && nanoTime.getAsLong() - sortedAt >= SORT_EVERY;
        if (orderIsHeld()) {
            if (others) {
                keepPlaces();
            }
        } else if (others || due) {
            arrange();
        }
    }

    /// Takes out what is gone and adds what is new at the end; everything else stays where it is.
    private void keepPlaces() {
        var matching = new HashSet<>(matching());
        var next = new ArrayList<LiveRow<T>>(matching.size());
        for (var row : shown) {
            if (matching.remove(row)) {
                next.add(row);
            }
        }
        rows.stream().filter(matching::contains).forEach(next::add);
        shown.setAll(next);
    }

    private void arrange() {
        var next = matching();
        if (order != null) {
            next.sort(order);
        }
        sortedAt = nanoTime.getAsLong();
        if (!next.equals(shown)) {
            shown.setAll(next);
        }
    }

    private List<LiveRow<T>> matching() {
        var part = filter.get().strip().toLowerCase(Locale.ROOT);
        var matching = new ArrayList<LiveRow<T>>(rows.size());
        for (var row : rows) {
            if (row.matches(part)) {
                matching.add(row);
            }
        }
        return matching;
    }

    /// Sorts by content from now on; null for the order in which rows arrive. Equal rows keep that order.
    void orderBy(@Nullable Comparator<T> wanted) {
        order = wanted == null ? null : Comparator.comparing(LiveRow::content, wanted);
        arrange();
    }

    /// The pointer moves over the rows: what it is about to hit stays where it is.
    void touched() {
        touchedAt = Optional.of(nanoTime.getAsLong());
    }

    /// The pointer has left.
    void released() {
        touchedAt = Optional.empty();
    }

    /// True while the rows do not follow their numbers because of the pointer.
    public boolean orderIsHeld() {
        var now = nanoTime.getAsLong();
        return order != null && touchedAt.filter(at -> now - at < TOUCH).isPresent();
    }

    /// The rows whose key contains the filter, in the table's order. Only for looking at.
    public ObservableList<LiveRow<T>> shown() {
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
