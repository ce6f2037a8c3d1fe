package io.gatehouse.ui;

import io.gatehouse.port.AlarmLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// An alarm log that ends with its test.
final class RecentAlarmLog implements AlarmLog {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void append(Entry entry) {
        entries.add(entry);
    }

    @Override
    public synchronized List<Entry> search(Query query) {
        var wanted = query.text().toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry ->
                        !entry.at().isBefore(query.from()) && !entry.at().isAfter(query.to()))
                .filter(entry -> (entry.key() + entry.who() + entry.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(query.limit())
                .toList();
    }
}
