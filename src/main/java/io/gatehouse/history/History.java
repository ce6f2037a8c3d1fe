package io.gatehouse.history;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.port.SeriesStore;
import io.gatehouse.port.StoreState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Every series: an hour of each at one reading per second in memory, and what the store keeps. Thread-safe.
public final class History {

    private static final int AN_HOUR_OF_SECONDS = 3_600;
    private static final int FIVE_MINUTES_OF_SECONDS = 300;
    private static final int WITH_AN_HOUR = 2_000;

    private final Map<MetricKey, Series> series = new ConcurrentHashMap<>();
    private final SeriesStore store;

    /// A history that ends with the program.
    public History() {
        this(NoStore.INSTANCE);
    }

    /// A history that goes on where the store's ends. The store is closed by whoever opened it.
    public History(SeriesStore store) {
        this.store = store;
    }

    /// Appends what a poll brought. Never blocks.
    public void append(List<Reading> batch) {
        batch.forEach(reading -> series(reading.key()).append(reading));
        store.append(batch);
    }

    /// The series of that key, empty before its first reading. Where there are thousands, the later ones have five
    /// minutes in memory.
    public Series series(MetricKey key) {
        return series.computeIfAbsent(
                key,
                _ -> new Series(
                        key, store, series.size() < WITH_AN_HOUR ? AN_HOUR_OF_SECONDS : FIVE_MINUTES_OF_SECONDS));
    }

    /// Forgets what is in memory of every series, so that what comes may be earlier than what was there.
    public void clear() {
        series.values().forEach(Series::clear);
    }

    /// Where readings are kept, and what the operator has to know about it. Never blocks.
    public StoreState state() {
        return store.state();
    }
}
