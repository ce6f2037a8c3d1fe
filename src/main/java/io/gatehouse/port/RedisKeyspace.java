package io.gatehouse.port;

import io.gatehouse.domain.KeyState;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// All keys of a Redis, and what it does when there are too many.
public interface RedisKeyspace {

    /// What is looked for.
    ///
    /// @param pattern of Redis' `MATCH`
    /// @param withoutExpiry only keys that stay until somebody deletes them
    /// @param most how many of the biggest are kept
    record Wanted(String pattern, boolean withoutExpiry, int most) {}

    /// What was found.
    ///
    /// @param biggest in the order of their memory, largest first
    /// @param lookedAt how many keys were looked at
    /// @param fitting how many of them fit
    /// @param complete false when it was stopped before
    record Found(List<KeyState> biggest, long lookedAt, long fitting, boolean complete) {
        public Found {
            biggest = List.copyOf(biggest);
        }
    }

    /// Looks through the keys with `SCAN` in small steps with pauses; blocks until the end.
    ///
    /// @param progress told after each step, on the calling thread
    /// @param cancelled asked before each step
    Found survey(Wanted wanted, Consumer<KeySearch.Progress> progress, BooleanSupplier cancelled);

    /// What Redis does when its memory is full.
    String evictionPolicy();

    /// Has Redis do something else when its memory is full, until it is restarted.
    ///
    /// @param from as it was seen
    /// @return false when it is not so any more
    boolean setEvictionPolicy(String from, String to);
}
