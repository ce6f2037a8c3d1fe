package io.gatehouse.ui.redis;

import io.gatehouse.port.KeySearch;
import io.gatehouse.ui.console.RedisView;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.table.LiveRows;
import io.gatehouse.ui.text.Figures;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A search for keys: what for, how far it is, what it found, and what of that is to be watched. FX thread only.
final class KeySearchViewModel {

    private static final int AT_MOST = 1_000;
    private static final String BULL_QUEUES = "bull:*:meta";

    private final RedisView redis;
    private final Figures figures;
    private final Tasks tasks;
    private final StringProperty pattern = new SimpleStringProperty("");
    private final LiveRows<Found> found = new LiveRows<>(Found::key);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper();
    private final AtomicReference<Optional<KeySearch.Progress>> progress = new AtomicReference<>(Optional.empty());
    private AtomicBoolean cancelled = new AtomicBoolean();
    private List<String> keys = List.of();

    /// A key that was found.
    record Found(String key, boolean watched) {}

    KeySearchViewModel(RedisView redis, Figures figures, Tasks tasks) {
        this.redis = redis;
        this.figures = figures;
        this.tasks = tasks;
        outcome.set(figures.texts().get("redis.find.why"));
    }

    /// Looks for keys of the pattern; what holds no wildcard is looked for anywhere in a key.
    void find() {
        var text = pattern.get().strip();
        if (text.isEmpty() || running.get()) {
            return;
        }
        var wanted = text.matches(".*[*?\\[].*") ? text : "*" + text + "*";
        var stop = new AtomicBoolean();
        cancelled = stop;
        running.set(true);
        progress.set(Optional.empty());
        show(List.of());
        tasks.run(
                "find-keys",
                () -> redis.search().find(wanted, AT_MOST, now -> progress.set(Optional.of(now)), stop::get),
                this::found,
                this::failed);
    }

    void findBullQueues() {
        pattern.set(BULL_QUEUES);
        find();
    }

    /// Ends the search after the step that is under way; what was found stays.
    void cancel() {
        cancelled.set(true);
    }

    private void found(KeySearch.Result result) {
        running.set(false);
        part.set(1);
        show(result.keys());
        var count = figures.count(result.keys().size());
        outcome.set(figures.texts().get("redis.find." + result.ending(), count));
    }

    private void failed(Exception failure) {
        running.set(false);
        outcome.set(figures.texts().get(failure));
    }

    private void show(List<String> newKeys) {
        keys = newKeys;
        found.update(keys.stream()
                .map(key -> new Found(key, redis.picked().contains(key)))
                .toList());
    }

    /// Says how far the search is.
    void refresh() {
        if (running.get()) {
            progress.get().ifPresent(now -> {
                part.set(now.total() == 0 ? 1 : (double) now.lookedAt() / now.total());
                outcome.set(figures.texts()
                        .get(
                                "redis.find.progress",
                                figures.count(now.lookedAt()),
                                figures.count(now.total()),
                                figures.count(now.found())));
            });
        }
    }

    /// Watches the selected key with the others, or no longer.
    void watchSelected() {
        var row = found.selectedProperty().get();
        if (row != null) {
            var key = row.key();
            if (!redis.picked().remove(key)) {
                redis.picked().add(key);
            }
            show(keys);
        }
    }

    LiveRows<Found> found() {
        return found;
    }

    StringProperty patternProperty() {
        return pattern;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// How much of all keys it has looked at, 0 to 1.
    ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }
}
