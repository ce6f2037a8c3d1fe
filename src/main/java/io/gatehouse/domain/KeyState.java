package io.gatehouse.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// One Redis key without its content.
///
/// @param type as Redis spells it: `string`, `list`, `set`, `zset`, `hash`, `stream`; `none` when there is no such key
/// @param size members, fields or entries; bytes of a string
/// @param memoryBytes what the key takes, estimated by Redis from a few samples (`MEMORY USAGE`)
/// @param timeToLive empty for a key that does not expire
public record KeyState(
        String key, String type, OptionalLong size, OptionalLong memoryBytes, Optional<Duration> timeToLive) {

    public boolean exists() {
        return !type.equals("none");
    }
}
