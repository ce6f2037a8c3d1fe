package io.gatehouse.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// Commands that took longer than Redis' limit (`slowlog-log-slower-than`).
///
/// @param length entries that Redis keeps, at most `slowlog-max-len`
/// @param newWithinMinute entries added within the last minute, or since watching began; empty before the second look
/// @param newest the newest entries, newest first
public record SlowLog(long length, OptionalLong newWithinMinute, List<Entry> newest) {

    public SlowLog {
        newest = List.copyOf(newest);
    }

    /// A slow command.
    ///
    /// @param at by Redis' clock
    /// @param took time of execution, without the way there and back
    /// @param command its words, shortened by Redis and by us
    /// @param client address of who sent it
    public record Entry(long id, Instant at, Duration took, String command, String client) {}
}
