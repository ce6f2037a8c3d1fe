package io.gatehouse.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A Redis stream with its consumer groups.
///
/// @param entries length (`XLEN`)
public record StreamState(String key, long entries, List<Group> groups) {

    public StreamState {
        groups = List.copyOf(groups);
    }

    /// A consumer group of a stream.
    ///
    /// @param pendingEntries delivered and not acknowledged yet
    /// @param lagEntries not delivered yet; empty where Redis cannot tell: before 7.0, or after
    ///     entries were deleted
    /// @param oldestIdle the longest time since the last delivery among the ten oldest pending entries; empty when
    ///     nothing is pending
    public record Group(
            String name,
            long pendingEntries,
            OptionalLong lagEntries,
            Optional<Duration> oldestIdle,
            List<Member> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /// A consumer of a group.
    ///
    /// @param idle time since it last asked for entries
    public record Member(String name, long pendingEntries, Duration idle) {}
}
