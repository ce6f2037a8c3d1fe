package io.gatehouse.history;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Every series since the console was opened, an hour of each at one reading per second. Thread-safe.
public final class History {

    private static final int AN_HOUR_OF_SECONDS = 3_600;

    private final Map<MetricKey, Series> series = new ConcurrentHashMap<>();

    /// Appends what a poll brought.
    public void append(List<Reading> batch) {
        batch.forEach(reading -> series(reading.key()).append(reading));
    }

    /// The series of that key, empty before its first reading.
    public Series series(MetricKey key) {
        return series.computeIfAbsent(key, _ -> new Series(AN_HOUR_OF_SECONDS));
    }
}
