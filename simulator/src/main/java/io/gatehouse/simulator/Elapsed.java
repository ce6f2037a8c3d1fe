package io.gatehouse.simulator;

import java.time.Duration;
import java.time.Instant;

/// The time since a simulation began, which no change of the wall clock moves.
record Elapsed(Instant start, long startNanos) {

    /// Of a simulation that began earlier, maybe in another process.
    static Elapsed since(Instant start) {
        return new Elapsed(
                start,
                System.nanoTime() - Duration.between(start, Instant.now()).toNanos());
    }

    long millis() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
