package io.gatehouse.runbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every page there is, in the order in which lists show them. Any thread.
public final class RunbookCatalog {

    private static final List<Runbook> ALL = Stream.of(
                    "waiting-room",
                    "messages-lost",
                    "dead-letters",
                    "consumers-down",
                    "memory-alarm",
                    "disk-alarm",
                    "connections-exhausted",
                    "partition",
                    "queue-deleted",
                    "orphans",
                    "redis-memory",
                    "redis-queues",
                    "reservation-fails",
                    "kafka-lag",
                    "kafka-brokers",
                    "source-silent")
            .map(RunbookFile::read)
            .toList();

    private RunbookCatalog() {}

    public static List<Runbook> all() {
        return ALL;
    }

    public static Optional<Runbook> find(String id) {
        return ALL.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /// The page to which alarms on that metric lead.
    public static Optional<Runbook> forAlarm(String metricId) {
        return ALL.stream().filter(page -> page.alarms().contains(metricId)).findFirst();
    }
}
