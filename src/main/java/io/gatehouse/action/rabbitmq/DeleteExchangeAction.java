package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.Role;
import io.gatehouse.port.BrokerException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Deletes an exchange, after keeping its properties and all its bindings in an archive.
final class DeleteExchangeAction implements Action {

    private final ActionPorts ports;

    DeleteExchangeAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "delete-exchange";
    }

    @Override
    public Subject subject() {
        return Subject.EXCHANGE;
    }

    @Override
    public Role needs() {
        return Role.ADMIN;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.target("exchange"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = name(inputs);
        var draft = new Draft(this, ports, inputs, name);
        var found = topology(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-exchange", name).preview();
        }
        var topology = found.get();
        draft.fingerprint(fingerprint(topology)).vendor("rabbitmqadmin delete exchange name=" + name);
        for (var binding : topology.bindings()) {
            draft.care(
                    "effect.delete-exchange.binding",
                    binding.source(),
                    binding.routingKey(),
                    binding.target().name());
        }
        if (topology.bindings().isEmpty()) {
            draft.plain("effect.delete-exchange.unbound", name);
        }
        for (var queue : ports.brokers().rabbit().get().keeping().deadLetteringTo(name)) {
            draft.care("effect.delete-exchange.dead-letters", queue.value());
        }
        draft.care("effect.delete-exchange.publishers", name);
        draft.plain("effect.delete-exchange.kept", topology.bindings().size());
        return draft.preview();
    }

    private static String name(Inputs inputs) {
        var name = inputs.required("exchange");
        if (name.startsWith("amq.")) {
            throw new InvalidInput("exchange", Text.of("invalid.brokers-own"));
        }
        return name;
    }

    private Optional<Archive.Topology> topology(String name) {
        var keeping = ports.brokers().rabbit().get().keeping();
        return keeping.exchange(name)
                .map(exchange -> new Archive.Topology(
                        List.of(),
                        List.of(exchange),
                        Stream.concat(keeping.bindingsFrom(name).stream(), keeping.bindingsInto(name).stream())
                                .distinct()
                                .toList()));
    }

    private static String fingerprint(Archive.Topology topology) {
        return topology.exchanges() + " "
                + topology.bindings().stream()
                        .map(RabbitBinding::toString)
                        .sorted()
                        .toList();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var name = name(preview.inputs());
        var topology = topology(name).orElseThrow(() -> new PreviewOutdated(Text.of("outdated.exchange-gone", name)));
        if (!fingerprint(topology).equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.bindings", name));
        }
        var promisedUnused = topology.bindings().stream()
                .noneMatch(binding -> binding.source().equals(name));
        try (var to = new QueueArchive(ports, id()).begin(name, topology)) {
            to.finish(0);
            try {
                ports.brokers().rabbit().get().keeping().deleteExchange(name, promisedUnused);
            } catch (BrokerException.Refused e) {
                to.discard();
                throw new PreviewOutdated(Text.of("outdated.in-use", name, String.valueOf(e.getMessage())));
            }
            return Brief.done(
                            preview,
                            ports,
                            start,
                            Text.of("receipt.delete-exchange", name),
                            Text.of(
                                    "receipt.archive.topology",
                                    topology.bindings().size(),
                                    to.id()))
                    .with(QueueArchive.undo(to.id()));
        }
    }
}
