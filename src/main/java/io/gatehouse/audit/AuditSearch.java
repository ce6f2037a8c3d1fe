package io.gatehouse.audit;

import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which lines of the audit log are wanted.
///
/// @param profile its name, "" for every profile
/// @param from the oldest, inclusive
/// @param text what any part of a line contains, in any case; "" for every line
public record AuditSearch(String profile, Instant from, String text) {

    /// The lines that are wanted, newest first.
    public List<AuditBook.Line> in(AuditBook book) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return book.lines().reversed().stream()
                .filter(line -> profile.isEmpty() || line.entry().profile().equals(profile))
                .filter(line -> !line.entry().at().isBefore(from))
                .filter(line -> wanted.isEmpty() || contains(line.entry(), wanted))
                .toList();
    }

    private static boolean contains(AuditLog.Entry entry, String wanted) {
        return Stream.concat(
                        Stream.of(
                                entry.who(),
                                entry.host(),
                                entry.profile(),
                                entry.action(),
                                entry.target(),
                                entry.commandLine(),
                                entry.outcome().name(),
                                entry.detail()),
                        entry.effects().stream())
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
