package io.gatehouse.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The whole audit log at one moment.
///
/// @param lines what can be read of it, oldest first
public record AuditBook(List<Line> lines, Chain chain) {

    /// A log to which nothing was written yet.
    public static final AuditBook EMPTY =
            new AuditBook(List.of(), new Chain(0, 0, Optional.empty(), Optional.empty(), 0));

    public AuditBook {
        lines = List.copyOf(lines);
    }

    /// What the newest line of a profile keeps for taking back what was done to a target.
    ///
    /// @param action the id of the action that takes it back
    public Optional<AuditLog.WayBack> wayBack(String profile, String action, String target) {
        return lines.reversed().stream()
                .map(Line::entry)
                .filter(entry ->
                        entry.profile().equals(profile) && entry.target().equals(target))
                .map(AuditLog.Entry::wayBack)
                .filter(wayBack -> wayBack.action().equals(action))
                .findFirst();
    }

    /// An entry and where it stands.
    ///
    /// @param number counted from 1, as an editor shows it
    public record Line(long number, AuditLog.Entry entry) {}

    /// Whether the lines are as they were written: each is bound to the one before it.
    ///
    /// @param intactLines bound and unchanged, up to the first break
    /// @param olderLines at the beginning, written before lines were bound to each other; nothing vouches for them
    /// @param intactUpTo when the last intact line was written
    /// @param broken where the first line is that does not fit
    /// @param tornLines cut off while they were written, by a crash or a full disk, and set aside
    public record Chain(
            long intactLines, long olderLines, Optional<Instant> intactUpTo, Optional<Break> broken, long tornLines) {}

    /// The first line that does not fit.
    public record Break(long line, Why why) {}

    /// What is wrong with a line.
    public enum Why {
        /// It is not as it was written.
        CHANGED,
        /// A line before it is missing, was put in or was replaced.
        GAP,
        /// It was put in by something that does not bind its lines.
        UNBOUND,
        /// Lines that were written are missing from here on.
        SHORTENED
    }
}
