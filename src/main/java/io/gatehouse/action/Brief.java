package io.gatehouse.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Receipts of actions that are one command.
public final class Brief {

    private Brief() {}

    /// Everything that was previewed was done in one go.
    ///
    /// @param start when it began, by the clock of the ports
    /// @param facts one sentence each, the most important first
    public static Receipt done(Preview preview, ActionPorts ports, Instant start, Text... facts) {
        var end = ports.clock().instant();
        return new Receipt(
                preview.action(),
                preview.target(),
                Receipt.Outcome.DONE,
                List.of(facts),
                new Progress.Step(1, 1, 0, 0, 0),
                end,
                Duration.between(start, end));
    }
}
