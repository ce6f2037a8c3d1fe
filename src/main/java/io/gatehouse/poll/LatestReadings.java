package io.gatehouse.poll;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.WatchCost;
import java.util.Comparator;
import java.util.HashSet;
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
    private final Map<SourceId, PollResult> sources = new ConcurrentHashMap<>();
    private final List<Consumer<PollResult>> listeners = new CopyOnWriteArrayList<>();

    /// Called after each poll with what it brought, in the order of arrival for one source.
    public void addListener(Consumer<PollResult> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<PollResult> listener) {
        listeners.remove(listener);
    }

    public Optional<Reading> reading(MetricKey key) {
        return Optional.ofNullable(readings.get(key));
    }

    /// The newest readings of every subject of a metric, sorted by subject.
    public List<Reading> readings(String metric) {
        return readings.values().stream()
                .filter(reading -> reading.key().metric().equals(metric))
                .sorted(Comparator.comparing(Reading::key))
                .toList();
    }

    /// A copy of all newest readings.
    public Map<MetricKey, Reading> all() {
        return Map.copyOf(readings);
    }

    /// The sources that were polled at least once, brokers first.
    public List<SourceId> sources() {
        return sources.keySet().stream()
                .sorted(Comparator.comparing(SourceId::kind).thenComparing(SourceId::name))
                .toList();
    }

    public SourceState source(SourceId source) {
        var last = sources.get(source);
        return last == null ? new SourceState.Connecting() : last.state();
    }

    public SourceState source(Broker broker) {
        return source(SourceId.of(broker));
    }

    /// What watching that source has cost since it was opened.
    public WatchCost cost(SourceId source) {
        var last = sources.get(source);
        return last == null ? WatchCost.NONE : last.cost();
    }

    /// The newest poll of each source.
    public List<PollResult> polls() {
        return List.copyOf(sources.values());
    }

    /// Forgets everything, as if nothing had been polled yet. Tells nobody.
    public void clear() {
        sources.clear();
        readings.clear();
    }

    /// Replaces what was known by one source's newest poll and tells the listeners. A series that the poll no longer
    /// brought, because its queue or group is gone, is forgotten.
    public void publish(PollResult result) {
        var before = sources.put(result.source(), result);
        result.readings().forEach(reading -> readings.put(reading.key(), reading));
        if (before != null) {
            forgetMissing(before, result);
        }
        listeners.forEach(listener -> listener.accept(result));
    }

    private void forgetMissing(PollResult before, PollResult now) {
        var present = new HashSet<MetricKey>();
        now.readings().forEach(reading -> present.add(reading.key()));
        before.readings().stream()
                .map(Reading::key)
                .filter(key -> now.asked().contains(key.metric()))
                .filter(key -> !present.contains(key))
                .forEach(readings::remove);
    }
}
