package io.gatehouse.adapter.store;

import io.gatehouse.port.AlarmLog.Entry;
import io.gatehouse.port.AlarmLog.Query;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// Lines of the alarm log that are not on the disk yet; without a disk, the newest ones. Thread-safe.
final class AlarmLines {

    private static final int LIMIT = 10_000;

    private final Deque<Entry> lines = new ArrayDeque<>();

    /// Adds a line, with its time as exact as the disk keeps it.
    synchronized void add(Entry entry) {
        lines.add(new Entry(
                entry.at().truncatedTo(ChronoUnit.MILLIS),
                entry.key(),
                entry.rule(),
                entry.transition(),
                entry.severity(),
                entry.who(),
                entry.detail()));
        if (lines.size() > LIMIT) {
            lines.remove();
        }
    }

    /// All lines, oldest first.
    synchronized List<Entry> all() {
        return List.copyOf(lines);
    }

    synchronized void written(List<Entry> entries) {
        for (var entry : entries) {
            if (entry.equals(lines.peek())) {
                lines.remove();
            }
        }
    }

    /// What the query asks for, newest first.
    List<Entry> search(Query query) {
        var text = query.text().toLowerCase(Locale.ROOT);
        return all().reversed().stream()
                .filter(entry ->
                        !entry.at().isBefore(query.from()) && !entry.at().isAfter(query.to()))
                .filter(entry -> AlarmTable.words(entry).contains(text))
                .toList();
    }
}
