package io.gatehouse.simulator;

import java.time.Instant;

/// The time since a simulation began, which no change of the wall clock moves.
record Elapsed(Instant start, long startNanos) {

    static Elapsed fromNow() {
        return new Elapsed(Instant.now(), System.nanoTime());
    }

    long millis() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
