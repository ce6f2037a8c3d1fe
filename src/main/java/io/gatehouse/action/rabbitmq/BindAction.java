package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.port.RabbitCommands.Binding;
import java.util.List;
import java.util.Map;

/// Has an exchange send messages with a routing key to a queue.
final class BindAction implements Action {

    private static final String NEW = "new";
    private static final String THERE = "there";

    private final ActionPorts ports;

    BindAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "bind";
    }

    @Override
    public Subject subject() {
        return Subject.EXCHANGE;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("queue"),
                Field.required("exchange", ports.names().exchange()),
                Field.text("routing-key", ports.names().routingKey()));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var binding = binding(inputs);
        var queue = binding.queue().value();
        var draft = new Draft(this, ports, inputs, queue);
        var rabbit = ports.brokers().rabbit().get();
        if (rabbit.findQueue(binding.queue()).isEmpty()) {
            return draft.refuse("refused.no-queue", queue).preview();
        }
        var exchange = rabbit.findExchange(binding.exchange());
        if (exchange.isEmpty()) {
            return draft.refuse("refused.no-exchange", binding.exchange()).preview();
        }
        if (isThere(binding)) {
            return draft.fingerprint(THERE)
                    .plain("effect.bind.same", binding.exchange(), binding.routingKey(), queue)
                    .preview();
        }
        draft.fingerprint(NEW).plain("effect.bind.made", binding.exchange(), binding.routingKey(), queue);
        switch (exchange.get().type()) {
            case "fanout" -> draft.care("effect.bind.fanout");
            case "headers" -> draft.care("effect.bind.headers");
            default -> {}
        }
        return draft.preview();
    }

    private boolean isThere(Binding binding) {
        return ports.brokers().rabbit().get().bindingsFrom(binding.exchange()).contains(binding);
    }

    private static Binding binding(Inputs inputs) {
        return new Binding(
                inputs.required("exchange"), inputs.text("routing-key").orElse(""), inputs.queue("queue"), Map.of());
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var binding = binding(preview.inputs());
        var queue = binding.queue().value();
        var rabbit = ports.brokers().rabbit().get();
        if (rabbit.findQueue(binding.queue()).isEmpty()) {
            throw new PreviewOutdated(Text.of("outdated.queue-gone", queue));
        }
        if (rabbit.findExchange(binding.exchange()).isEmpty()) {
            throw new PreviewOutdated(Text.of("outdated.exchange-gone", binding.exchange()));
        }
        if (!(isThere(binding) ? THERE : NEW).equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.settings", queue));
        }
        rabbit.bind(binding);
        return Brief.done(
                preview, ports, start, Text.of("receipt.bind", binding.exchange(), binding.routingKey(), queue));
    }
}
