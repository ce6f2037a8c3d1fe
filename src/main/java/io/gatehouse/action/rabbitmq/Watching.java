package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MessageWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One watch over what comes to a queue, on its way. Used by one thread.
final class Watching {

    private static final Duration STEP = Duration.ofMillis(250);
    // While the real queue is not bound, the copies hide from publishers that nobody gets their messages.
    private static final Duration LOOK_AT_BINDINGS = Duration.ofSeconds(2);

    private final ActionPorts ports;
    private final QueueName queue;
    private final int most;
    private final Duration patience;
    private final Instant start;
    private final MessageRows rows;
    private Optional<Text> cutShort = Optional.empty();

    Watching(ActionPorts ports, QueueName queue, int most, Duration patience) {
        this.ports = ports;
        this.queue = queue;
        this.most = most;
        this.patience = patience;
        this.start = ports.clock().instant();
        this.rows = new MessageRows(most);
    }

    /// Watches until as many came as wanted, the time is over, the operator stops it, or it cannot go on.
    ///
    /// @param bindings what has to stay as it is
    void run(MessageWatch watch, String bindings, Progress progress) {
        var end = start.plus(patience);
        var look = start.plus(LOOK_AT_BINDINGS);
        try {
            while (rows.count() < most && ports.clock().instant().isBefore(end)) {
                if (progress.stopRequested()) {
                    cutShort = Optional.of(Text.of("receipt.watch.stopped"));
                    return;
                }
                watch.next(STEP).ifPresent(message -> rows.add(rows.count() + 1, message));
                progress.report(step(most));
                if (!ports.clock().instant().isBefore(look)) {
                    if (!WatchedBindings.of(ports, queue).fingerprint().equals(bindings)) {
                        cutShort = Optional.of(Text.of("receipt.watch.bindings", queue.value()));
                        return;
                    }
                    look = ports.clock().instant().plus(LOOK_AT_BINDINGS);
                }
            }
        } catch (BrokerException e) {
            cutShort = Optional.of(Text.of("receipt.watch.lost", String.valueOf(e.getMessage())));
        }
    }

    private Progress.Step step(long total) {
        return new Progress.Step(rows.count(), total, 0, 0, 0);
    }

    /// What came, and why no more did.
    Receipt receipt(Preview preview) {
        var end = ports.clock().instant();
        var took = Duration.between(start, end);
        var facts = new ArrayList<>(
                List.of(Text.of("receipt.watch", rows.count(), queue.value(), Math.max(1, took.toSeconds()))));
        cutShort.ifPresent(facts::add);
        facts.add(Text.of("receipt.watch.removed", queue.value()));
        return new Receipt(
                        preview.action(),
                        preview.target(),
                        cutShort.isEmpty() ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED,
                        facts,
                        step(cutShort.isEmpty() ? rows.count() : most),
                        end,
                        took)
                .with(rows.table());
    }
}
