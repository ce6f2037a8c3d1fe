package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.DeliveriesSpent;
import io.gatehouse.port.RabbitMessage;
import io.gatehouse.port.RabbitMessages.Outgoing;
import io.gatehouse.port.RabbitMessages.Sent;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.replay.ReplayHeaders;
import io.gatehouse.replay.ReplayPlan;
import java.util.List;

/// Sends one message of a queue again with another body, headers or properties, and removes the original once the copy
/// is confirmed.
final class EditAction implements Action {

    private static final int MOST = 100;

    private final ActionPorts ports;

    EditAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "edit";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public List<Field> fields() {
        return MessageForm.after(List.of(
                Field.target("queue", ports.names().deadLetterQueue().value()),
                Field.integer("at-position", "1"),
                Field.text("message-id", ""),
                Field.flag("remove-original", true),
                Field.text("exchange", "").in("destination"),
                Field.text("routing-key", "").in("destination")));
    }

    private static int position(Inputs inputs) {
        return Looking.most(inputs, "at-position", 1, MOST);
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.queue("queue");
        var position = position(inputs);
        var chosen = ReplayForm.chosen(inputs);
        var _ = MessageForm.body(inputs);
        var _ = MessageForm.headers(inputs);
        var _ = MessageForm.properties(inputs);
        var draft = new Draft(this, ports, inputs, name.value());
        var rabbit = ports.brokers().rabbit().get();
        var found = rabbit.findQueue(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-queue", name.value()).preview();
        }
        var queue = found.get();
        draft.messages(1).fingerprint(QueueCheck.exact(queue).fingerprint());
        if (queue.settings().type() == QueueType.STREAM) {
            return draft.refuse("refused.replay-stream", name.value()).preview();
        }
        if (queue.readyMessages() < position) {
            return draft.refuse("refused.no-position", name.value(), queue.readyMessages(), position)
                    .preview();
        }
        draft.plain("effect.edit.sent", position);
        draft.plain("effect.edit.unchanged");
        if (inputs.text("message-id").isEmpty()) {
            draft.care("effect.edit.unchecked");
        }
        if (chosen.isPresent()) {
            Sending.warn(
                    new Routability(rabbit)
                            .of(chosen.get().exchange(), chosen.get().routingKey()),
                    draft);
        } else {
            draft.plain("effect.edit.origin");
        }
        draft.care(removes(inputs) ? "effect.edit.removed" : "effect.edit.stays");
        draft.care("effect.look.redelivered");
        new LimitedDeliveries(ports).tell(queue, position, false, draft);
        return draft.preview();
    }

    private static boolean removes(Inputs inputs) {
        return inputs.text("remove-original").isEmpty() || inputs.flag("remove-original");
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var inputs = preview.inputs();
        var name = inputs.queue("queue");
        var rabbit = ports.brokers().rabbit().get();
        var now = rabbit.findQueue(name)
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", name.value())));
        QueueCheck.of(preview.fingerprint()).require(now);
        var sent = sent(now, inputs);
        var fact = Text.of(removes(inputs) ? "receipt.edit" : "receipt.edit.kept", position(inputs), name.value());
        return Sending.receipt(preview, sent, start, ports.clock().instant(), fact);
    }

    private Sent sent(QueueState queue, Inputs inputs) {
        var limited = new LimitedDeliveries(ports);
        var limit = limited.of(queue);
        var name = queue.name();
        try {
            return ports.brokers()
                    .rabbit()
                    .get()
                    .messages()
                    .sendChanged(name, position(inputs), removes(inputs), limit, message -> changed(inputs, message))
                    .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.other-message", name.value())));
        } catch (DeliveriesSpent e) {
            limited.remember(name, limit.isSpentBy(e.deliveries()) ? 0 : e.deliveries() + 1);
            var returns = limit.returns().orElseThrow();
            throw new PreviewOutdated(Text.of("refused.deliveries", name.value(), e.deliveries(), returns));
        }
    }

    private static Outgoing changed(Inputs inputs, RabbitMessage message) {
        var expected = inputs.text("message-id");
        if (expected.isPresent() && !expected.equals(message.messageId())) {
            throw new PreviewOutdated(Text.of("outdated.other-message", inputs.required("queue")));
        }
        var target = ReplayForm.chosen(inputs)
                .or(() -> ReplayHeaders.origin(message.headers()))
                .orElseGet(() -> new ReplayLink.Target(message.exchange(), message.routingKey()));
        return new Outgoing(
                target.exchange(),
                target.routingKey(),
                MessageForm.properties(inputs).orElseGet(message::properties),
                MessageForm.headers(inputs)
                        .orElseGet(() -> ReplayHeaders.rewritten(message.headers(), target, ReplayPlan.newId(), 1)),
                MessageForm.body(inputs).orElseGet(message::body));
    }
}
