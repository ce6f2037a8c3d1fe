package io.gatehouse.adapter.file;

import io.gatehouse.port.AuditLog;
import java.time.Instant;
import java.util.List;

/// Entries for tests of the audit log.
final class AuditEntries {

    static final Instant START = Instant.parse("2026-05-04T03:02:01Z");

    private AuditEntries() {}

    /// The n-th thing that somebody did.
    static AuditLog.Entry entry(int number) {
        return new AuditLog.Entry(
                START.plusSeconds(number),
                "operator",
                "console-1",
                "production",
                "purge",
                "queue-" + number,
                number,
                List.of(number + " messages are removed."),
                "gatehouse purge queue-" + number,
                AuditLog.Outcome.DONE,
                "");
    }
}
