package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/// Asks a broker that is starting again and again until it answers.
///
/// @param between how long to wait before it is asked again
/// @param living whether what should answer still runs
/// @param failure makes an exception of what went wrong
record FirstAnswer(BrokerProbe probe, Duration between, Living living, Function<String, LabException> failure) {
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(90);

    /// Whether something runs.
    interface Living {
        boolean holds() throws LabException;
    }

    /// The broker's version.
    ///
    /// @throws LabException when the broker stops, or does not answer within 90 seconds
    String await() throws LabException, InterruptedException {
        long deadline = System.nanoTime() + TIME_TO_ANSWER.toNanos();
        String reason = "";
        while (System.nanoTime() < deadline) {
            if (!living.holds()) {
                throw failure.apply("stopped while it was starting");
            }
            try {
                return probe.ask();
            } catch (IOException notYet) {
                reason = String.valueOf(notYet.getMessage());
            }
            Thread.sleep(between);
        }
        throw failure.apply("did not answer within " + TIME_TO_ANSWER.toSeconds() + " s (" + reason + ")");
    }
}
