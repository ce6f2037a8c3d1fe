package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.RabbitMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One look at the messages of a queue, on its way. Used by one thread.
final class Look {

    private static final int REPORT_EVERY = 100;

    private final ActionPorts ports;
    private final QueueState queue;
    private final DeliveryLimit limit;
    private final boolean anyway;
    private final Instant start;
    private long seen;
    private long highest;
    private long near;
    private long spent;
    private long copies;

    /// @param anyway goes on until a message has no delivery left at all
    Look(ActionPorts ports, QueueState queue, DeliveryLimit limit, boolean anyway) {
        this.ports = ports;
        this.queue = queue;
        this.limit = limit;
        this.anyway = anyway;
        this.start = ports.clock().instant();
    }

    /// Sees one message.
    @FunctionalInterface
    interface Eye {
        /// One message with its position in the queue, counted from 1; valid during the call only.
        void see(long position, RabbitMessage message);
    }

    /// Looks until the queue ends, as many were seen as wanted, or the operator stops it. A queue of limited deliveries
    /// is left alone from the first message on that has hardly one left.
    Look at(Inputs inputs, int most, Progress progress, Eye eye) {
        var messages = ports.brokers().rabbit().get().messages();
        if (queue.settings().type() == QueueType.STREAM) {
            var last = inputs.text(Looking.FROM.id()).filter("last"::equals).isPresent();
            messages.lookAtStream(queue.name(), last, most, message -> see(message, most, progress, eye));
            return this;
        }
        try {
            copies = messages.look(queue.name(), most, limit, message -> see(message, most, progress, eye));
        } finally {
            remember();
        }
        return this;
    }

    private boolean see(RabbitMessage message, int most, Progress progress, Eye eye) {
        seen++;
        var deliveries = message.deliveries();
        highest = Math.max(highest, deliveries);
        near += limit.isNearlySpentBy(deliveries) ? 1 : 0;
        spent += limit.isSpentBy(deliveries) ? 1 : 0;
        eye.see(seen, message);
        if (seen % REPORT_EVERY == 0) {
            progress.report(step(most));
        }
        return (anyway ? spent : near) == 0 && !progress.stopRequested();
    }

    private void remember() {
        if (queue.settings().type() == QueueType.QUORUM && seen > 0) {
            ports.shelves()
                    .work()
                    .deliveries(ports.profile().name(), queue.name().value(), spent > 0 ? 0 : highest + 1);
        }
    }

    private Progress.Step step(long most) {
        return new Progress.Step(seen, Math.max(seen, Math.min(most, queue.readyMessages())), 0, 0, 0);
    }

    /// What was seen and what it cost.
    ///
    /// @param first the sentence that says what was found
    Receipt receipt(Preview preview, Text first) {
        var facts = new ArrayList<Text>(List.of(first));
        if (copies > 0) {
            facts.add(Text.of("receipt.look.put-back", copies));
        }
        if (spent > copies) {
            facts.add(Text.of(limit.deadLetters() ? "receipt.look.dead" : "receipt.look.dropped", spent - copies));
        }
        if (spent == 0 && limit.isNearlySpentBy(highest + 1)) {
            facts.add(Text.of("receipt.look.last-time"));
        }
        var end = ports.clock().instant();
        return new Receipt(
                preview.action(),
                preview.target(),
                Receipt.Outcome.DONE,
                facts,
                step(seen),
                end,
                Duration.between(start, end));
    }

    long seen() {
        return seen;
    }

    long ready() {
        return queue.readyMessages();
    }
}
