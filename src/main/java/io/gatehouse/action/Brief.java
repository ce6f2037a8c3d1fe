package io.gatehouse.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Receipts of actions that are one command.
final class Brief {

    private Brief() {}

    static Receipt done(Preview preview, ActionPorts ports, Instant start, Text fact) {
        var end = ports.clock().instant();
        return new Receipt(
                preview.action(),
                preview.target(),
                Receipt.Outcome.DONE,
                List.of(fact),
                new Progress.Step(1, 1, 0, 0, 0),
                end,
                Duration.between(start, end));
    }
}
