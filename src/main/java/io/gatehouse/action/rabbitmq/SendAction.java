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
import io.gatehouse.port.RabbitMessages.Outgoing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Publishes one message that was written by hand.
final class SendAction implements Action {

    private static final int PERSISTENT = 2;

    private final ActionPorts ports;

    SendAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "send";
    }

    @Override
    public Subject subject() {
        return Subject.EXCHANGE;
    }

    @Override
    public List<Field> fields() {
        return MessageForm.after(List.of(
                Field.target("exchange", ports.names().exchange()),
                Field.text("routing-key", ports.names().routingKey())));
    }

    private static Outgoing message(Inputs inputs) {
        var properties = new HashMap<>(MessageForm.properties(inputs).orElse(Map.of()));
        properties.putIfAbsent("delivery-mode", PERSISTENT);
        return new Outgoing(
                ReplayForm.realName(inputs.required("exchange")),
                inputs.text("routing-key").orElse(""),
                properties,
                MessageForm.headers(inputs).orElse(Map.of()),
                MessageForm.body(inputs).orElse(new byte[0]));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var message = message(inputs);
        var shown = ReplayForm.shown(message.exchange());
        var draft = new Draft(this, ports, inputs, shown).messages(1);
        var rabbit = ports.brokers().rabbit().get();
        if (rabbit.findExchange(message.exchange()).isEmpty()) {
            return draft.refuse("refused.no-exchange", shown).preview();
        }
        draft.plain("effect.send.sent", shown, message.routingKey(), message.body().length);
        Sending.warn(new Routability(rabbit).of(message.exchange(), message.routingKey()), draft);
        if (message.properties().get("delivery-mode") instanceof Number mode && mode.intValue() != PERSISTENT) {
            draft.care("effect.send.transient");
        }
        draft.vendor("rabbitmqadmin publish exchange=" + shown + " routing_key=" + message.routingKey()
                + " payload=… properties=…");
        return draft.preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var message = message(preview.inputs());
        var rabbit = ports.brokers().rabbit().get();
        if (rabbit.findExchange(message.exchange()).isEmpty()) {
            throw new PreviewOutdated(Text.of("outdated.exchange-gone", preview.target()));
        }
        var sent = rabbit.messages().send(message);
        var fact = Text.of("receipt.send", preview.target(), message.routingKey());
        return Sending.receipt(preview, sent, start, ports.clock().instant(), fact);
    }
}
