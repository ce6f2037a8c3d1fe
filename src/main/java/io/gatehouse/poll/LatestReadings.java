package io.gatehouse.poll;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The newest reading of every series and the state of every source. Thread-safe; listeners are called on the
/// poller's thread that brought the news and must not block.
public final class LatestReadings {

    private final Map<MetricKey, Reading> readings = new ConcurrentHashMap<>();
    private final Map<Broker, SourceState> sources = new ConcurrentHashMap<>();
    private final List<Consumer<List<Reading>>> listeners = new CopyOnWriteArrayList<>();

    /// Called after each poll with what it brought, in the order of arrival for one source.
    public void addListener(Consumer<List<Reading>> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<List<Reading>> listener) {
        listeners.remove(listener);
    }

    public Optional<Reading> reading(MetricKey key) {
        return Optional.ofNullable(readings.get(key));
    }

    /// A copy of all newest readings.
    public Map<MetricKey, Reading> all() {
        return Map.copyOf(readings);
    }

    public SourceState source(Broker broker) {
        return sources.getOrDefault(broker, new SourceState.Connecting());
    }

    /// Replaces what was known by one source's newest poll and tells the listeners.
    public void publish(Broker broker, SourceState state, List<Reading> batch) {
        sources.put(broker, state);
        batch.forEach(reading -> readings.put(reading.key(), reading));
        listeners.forEach(listener -> listener.accept(batch));
    }
}
