package io.gatehouse.ui.console;

import java.util.List;

/// All queues of the virtual host, by name.
///
/// @param complete whether there are so few that the statistics of all are read, not only of those in sight
/// @param origin which of the broker's lists the counts come from, for people
public record QueueList(List<QueueEntry> entries, boolean complete, String origin) {

    public QueueList {
        entries = List.copyOf(entries);
    }
}
