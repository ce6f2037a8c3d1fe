package io.gatehouse.app.cli;

import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.verdict.TimeLine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Follows a simulation to its end, with a line every second.
///
/// @param stop asked every second whether to end the arrivals now
record RunWatch(Simulation simulation, TimeLine timeLine, Output output, BooleanSupplier stop) {

    private static final Duration SETTLE = Duration.ofSeconds(60);
    private static final Duration SETTLE_WHEN_STOPPED = Duration.ofSeconds(10);

    /// Returns when everybody has come to their end, or it took too long.
    ///
    /// @throws InterruptedException when interrupted meanwhile
    void untilSettled() throws InterruptedException {
        while (!simulation.arrivalsEnded() && !stop.getAsBoolean()) {
            TimeUnit.SECONDS.sleep(1);
            simulation.traffic().ifPresent(traffic -> {
                timeLine.add(traffic);
                output.note(Traffic.line(traffic));
            });
        }
        var settle = stop.getAsBoolean() ? SETTLE_WHEN_STOPPED : SETTLE;
        if (!simulation.drain(settle)) {
            output.note("Not everybody had come to an end after " + settle.toSeconds() + " s");
        }
        simulation.traffic().ifPresent(timeLine::add);
    }
}
