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
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.RabbitBinding;
import java.util.List;
import java.util.TreeMap;

/// Has an exchange send a queue no more messages with a routing key; the binding is kept in an archive.
final class UnbindAction implements Action {

    private final ActionPorts ports;

    UnbindAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "unbind";
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
                Field.text("routing-key", ports.names().routingKey()),
                Field.text("binding-arguments", ""));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var queue = inputs.queue("queue");
        var exchange = inputs.required("exchange");
        var key = inputs.text("routing-key").orElse("");
        var draft = new Draft(this, ports, inputs, queue.value());
        var all = ports.brokers().rabbit().get().keeping().bindingsTo(queue);
        var found = matching(all, inputs);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-binding", exchange, key, queue.value())
                    .preview();
        }
        if (found.size() > 1) {
            var choices = found.stream().map(UnbindAction::arguments).toList();
            return draft.refuse("refused.several-bindings", found.size(), String.join("  ", choices))
                    .preview();
        }
        draft.fingerprint(found.toString())
                .care("effect.unbind", exchange, key, queue.value())
                .vendor("rabbitmqadmin delete binding source=" + exchange
                        + " destination_type=queue destination=" + queue.value() + " properties_key="
                        + (key.isEmpty() ? "~" : key));
        if (all.stream().noneMatch(other -> other.source().equals(exchange) && !found.contains(other))) {
            draft.care("effect.unbind.last", exchange, queue.value());
        }
        return draft.preview();
    }

    private static List<RabbitBinding> matching(List<RabbitBinding> bindings, Inputs inputs) {
        var exchange = inputs.required("exchange");
        var key = inputs.text("routing-key").orElse("");
        var arguments = inputs.text("binding-arguments");
        return bindings.stream()
                .filter(binding -> binding.source().equals(exchange))
                .filter(binding -> binding.routingKey().equals(key))
                .filter(binding -> arguments.isEmpty() || arguments.get().equals(arguments(binding)))
                .toList();
    }

    private static String arguments(RabbitBinding binding) {
        return new TreeMap<>(binding.arguments()).toString();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var queue = preview.inputs().queue("queue");
        var keeping = ports.brokers().rabbit().get().keeping();
        var found = matching(keeping.bindingsTo(queue), preview.inputs());
        if (!found.toString().equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.bindings", queue.value()));
        }
        var binding = found.getFirst();
        try (var to =
                new QueueArchive(ports, id()).begin(queue.value(), new Archive.Topology(List.of(), List.of(), found))) {
            to.finish(0);
            keeping.unbind(binding);
            return Brief.done(
                            preview,
                            ports,
                            start,
                            Text.of("receipt.unbind", binding.source(), binding.routingKey(), queue.value()))
                    .with(QueueArchive.undo(to.id()));
        }
    }
}
