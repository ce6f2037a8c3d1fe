package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import java.util.List;

/// What looking at the messages of a queue costs it, said beforehand: the broker shows a message only by giving it out.
final class Looking {

    /// Says that a look is wanted though the next one may be one too many.
    static final Field ANYWAY = Field.flag("anyway", false).in("more");

    static final Field FROM = Field.choice("from", List.of("first", "last")).in("more");

    private final ActionPorts ports;

    Looking(ActionPorts ports) {
        this.ports = ports;
    }

    /// The number in a field.
    ///
    /// @throws InvalidInput when it is 0 or more than is held at a time
    static int most(Inputs inputs, String field, int otherwise, int limit) {
        var most = inputs.integer(field).orElse(otherwise);
        if (most < 1) {
            throw new InvalidInput(field, Text.of("invalid.at-least-one"));
        }
        if (most > limit) {
            throw new InvalidInput(field, Text.of("invalid.too-large", limit));
        }
        return (int) most;
    }

    /// What a look at the first messages would do.
    Draft preview(Action action, Inputs inputs, int most) {
        var name = inputs.queue("queue");
        var draft = new Draft(action, ports, inputs, name.value());
        var found = ports.brokers().rabbit().get().findQueue(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-queue", name.value());
        }
        var queue = found.get();
        var count = Math.min(most, queue.readyMessages());
        draft.messages(count).fingerprint(QueueCheck.line(queue.settings()));
        if (queue.readyMessages() == 0) {
            return draft.refuse("refused.empty", name.value());
        }
        if (queue.settings().type() == QueueType.STREAM) {
            return draft.plain("effect.look.stream", most);
        }
        draft.plain("effect.look.returned", count, queue.readyMessages());
        draft.care("effect.look.redelivered");
        if (queue.consumers() > 0) {
            draft.care("effect.look.consumers", queue.consumers());
        }
        if (queue.settings().type() == QueueType.QUORUM) {
            quorum(queue, inputs, draft);
        } else {
            draft.vendor("rabbitmqadmin get queue=" + name + " count=" + count + " ackmode=ack_requeue_true");
        }
        return draft;
    }

    private void quorum(QueueState queue, Inputs inputs, Draft draft) {
        var name = queue.name().value();
        draft.vendor("rabbitmq-queues peek " + name + " 1");
        var limited = new LimitedDeliveries(ports);
        var limit = limited.of(queue);
        if (limit.returns().isEmpty()) {
            draft.care("effect.look.counted");
            return;
        }
        var returns = limit.returns().getAsLong();
        draft.care("effect.look.limited", returns);
        draft.care(limit.deadLetters() ? "effect.look.then-dead" : "effect.look.then-dropped");
        var known = limited.known(queue.name());
        if (limit.isNearlySpentBy(known)) {
            if (inputs.flag(ANYWAY.id())) {
                draft.care("effect.look.anyway", known, returns);
            } else {
                draft.refuse(
                        limit.leavesNoRoom() ? "refused.deliveries.no-room" : "refused.look-limit",
                        name,
                        known,
                        returns);
                limited.remedy(queue.name()).ifPresent(draft::remedy);
            }
        }
    }

    /// Begins the look that was previewed.
    ///
    /// @throws PreviewOutdated when the queue is not the one that was previewed
    Look begin(Preview preview) {
        var name = preview.inputs().queue("queue");
        var queue = ports.brokers()
                .rabbit()
                .get()
                .findQueue(name)
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", name.value())));
        if (!QueueCheck.line(queue.settings()).equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.settings", name.value()));
        }
        var anyway = preview.inputs().flag(ANYWAY.id());
        return new Look(ports, queue, new LimitedDeliveries(ports).of(queue), anyway);
    }
}
