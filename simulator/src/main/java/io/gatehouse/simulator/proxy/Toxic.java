package io.gatehouse.simulator.proxy;

import io.gatehouse.domain.simulation.EventText;
import java.time.Duration;
import java.util.Optional;

/// One thing that is wrong with a network. Each says only what it changes; without a word all goes through at once.
/// Immutable.
public sealed interface Toxic permits Latency, Loss, Bandwidth, HalfOpen, Reset, Partition {

    /// What it does, for people: `200ms (± 50ms) later`.
    String words();

    /// The same for readers in any language.
    EventText text();

    /// How much later than without it these bytes come, in nanoseconds, 0 or more. What was sent after them comes
    /// after them.
    default long delayNanos(Chunk chunk) {
        return 0;
    }

    /// How many bytes per second pass in each direction of each connection.
    default long bytesPerSecond() {
        return Long.MAX_VALUE;
    }

    /// Whether bytes vanish without either side being told.
    default boolean swallows() {
        return false;
    }

    /// How old a connection becomes before both sides get a reset; empty when it gets none.
    default Optional<Duration> resetsAfter() {
        return Optional.empty();
    }
}
