package io.gatehouse.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Consumer groups of streams.
public interface RedisStreams {

    /// A group and how far it has read.
    ///
    /// @param lastDelivered the id of the last entry it was given
    record Position(String group, String lastDelivered) {}

    /// An entry that was delivered and not acknowledged.
    ///
    /// @param idle time since the last delivery
    /// @param deliveries how often it was delivered
    record Pending(String group, String id, String consumer, Duration idle, long deliveries) {}

    /// The groups of a stream, none when there is no such stream.
    List<Position> groups(String stream);

    /// Pending entries of a group, oldest first.
    ///
    /// @param consumer whose, empty for everybody's
    /// @param atLeast how long they are idle
    List<Pending> pending(String stream, String group, Optional<String> consumer, Duration atLeast, int most);

    /// The pending entry of that id, empty when it is not pending.
    Optional<Pending> pending(String stream, String group, String id);

    /// Makes a consumer the owner of entries; their deliveries are not counted up.
    ///
    /// @param entries as they were seen
    /// @return false when one of them was acknowledged or delivered meanwhile
    boolean claim(String stream, String group, String consumer, List<Pending> entries);

    /// Acknowledges entries.
    ///
    /// @param entries as they were seen
    /// @return false when one of them was acknowledged or delivered meanwhile
    boolean acknowledge(String stream, String group, List<Pending> entries);

    /// Has a group go on behind another entry.
    ///
    /// @param from as it was seen
    /// @param id of an entry, or `$` for the last one
    /// @return false when the group has read on meanwhile
    boolean setPosition(String stream, Position from, String id);
}
