package io.gatehouse.app.wiring;

import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueState;
import io.gatehouse.ui.console.QueueEntry;
import io.gatehouse.ui.console.QueueList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Puts together what several questions brought about each queue. An entry of which nothing changed stays the same
/// object, so that comparing ten thousand of them costs next to nothing. Thread-safe.
final class QueueBook {

    private final Map<String, Looked> statistics = new ConcurrentHashMap<>();
    private Map<String, QueueEntry> entries = new HashMap<>();
    private QueueCounts counts = QueueCounts.NONE;
    private Map<String, QueueFacts> facts = Map.of();
    private boolean complete;

    private record Looked(QueueState state, Instant at) {}

    synchronized void counts(QueueCounts newest) {
        counts = newest;
    }

    synchronized void facts(Map<String, QueueFacts> newest) {
        facts = newest;
    }

    synchronized int size() {
        return counts.size();
    }

    void statistics(QueueState state, Instant at) {
        statistics.put(state.name().value(), new Looked(state, at));
    }

    synchronized void statisticsOfAll(List<QueueState> states, Instant at) {
        statistics.clear();
        states.forEach(state -> statistics(state, at));
        complete = true;
    }

    /// Forgets the statistics of all others, and those that are too old.
    synchronized void keepStatisticsOf(Collection<String> names, Instant since) {
        statistics.keySet().retainAll(new HashSet<>(names));
        statistics.values().removeIf(looked -> looked.at().isBefore(since));
        complete = false;
    }

    /// Whether some of these have no statistics yet.
    boolean lacks(Collection<String> names) {
        return !statistics.keySet().containsAll(names);
    }

    /// Every queue that is counted or declared, by name. One that is declared and not counted does not run.
    synchronized QueueList list() {
        var all = new HashMap<String, QueueEntry>(counts.size() * 2);
        var sorted = new ArrayList<QueueEntry>(counts.size());
        for (var name : names()) {
            var queue = counts.find(name);
            var entry = kept(queue.isPresent() ? counted(queue.getAsInt()) : uncounted(name));
            all.put(name, entry);
            sorted.add(entry);
        }
        entries = all;
        return new QueueList(sorted, complete, counts.origin());
    }

    private Collection<String> names() {
        if (counts.size() == 0 || facts.size() <= counts.size()) {
            return counts.names();
        }
        var names = new TreeSet<>(counts.names());
        names.addAll(facts.keySet());
        return names;
    }

    private QueueEntry counted(int queue) {
        var name = counts.name(queue);
        return new QueueEntry(
                name,
                counts.readyMessages(queue),
                counts.unackedMessages(queue),
                counts.consumers(queue),
                Optional.ofNullable(facts.get(name)),
                Optional.ofNullable(statistics.get(name)).map(Looked::state));
    }

    private QueueEntry uncounted(String name) {
        var unknown = QueueEntry.unknown(name);
        return new QueueEntry(
                name,
                unknown.readyMessages(),
                unknown.unackedMessages(),
                unknown.consumers(),
                Optional.ofNullable(facts.get(name)),
                Optional.ofNullable(statistics.get(name)).map(Looked::state));
    }

    private QueueEntry kept(QueueEntry entry) {
        var before = entries.get(entry.name());
        return before != null && before.equals(entry) ? before : entry;
    }
}
