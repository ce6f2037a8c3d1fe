package io.gatehouse.port;

import java.time.Instant;
import java.util.List;

/// Reads what operators did. May be called from any thread; blocks on the disk.
@FunctionalInterface
public interface AuditTrail {

    /// Nothing was ever done.
    AuditTrail NONE = (_, _, _) -> List.of();

    /// The lines of one profile between the two times (inclusive), oldest first; what cannot be read is left out.
    List<AuditLog.Entry> between(String profile, Instant from, Instant to);

    /// Every line of every profile, and whether they are still as they were written.
    default AuditBook read() {
        return AuditBook.EMPTY;
    }
}
