package io.gatehouse.port;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Finds Redis keys by pattern, on request only: looking through all keys costs Redis time that others wait for, so it
/// is done in small steps with pauses. Thread-safe.
public interface KeySearch {

    /// How far a search is.
    ///
    /// @param lookedAt about how many keys it has passed
    /// @param total keys of the database when it began
    /// @param found how many fit
    record Progress(long lookedAt, long total, int found) {}

    /// Why a search ended.
    enum Ending {
        /// Every key was looked at.
        COMPLETE,
        /// As many as were wanted were found; there may be more.
        ENOUGH,
        CANCELLED
    }

    /// What a search found, sorted.
    record Result(List<String> keys, Ending ending) {
        public Result {
            keys = List.copyOf(keys);
        }
    }

    /// Looks through the keys; blocks until the end.
    ///
    /// @param pattern of Redis' `MATCH`: `*`, `?`, `[ab]`
    /// @param atMost ends when so many were found
    /// @param progress told after each step, on the calling thread
    /// @param cancelled asked before each step
    /// @throws BrokerException when Redis does not answer
    Result find(String pattern, int atMost, Consumer<Progress> progress, BooleanSupplier cancelled);
}
