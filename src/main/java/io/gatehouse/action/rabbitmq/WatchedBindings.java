package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Table;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// What brings messages to a queue, and which of it can be had a second time without taking anything away.
///
/// @param copying of exchanges that give each of their queues a copy
/// @param sharing of exchanges that give a message to one of their queues only: another one would take it away
record WatchedBindings(List<RabbitBinding> copying, List<RabbitBinding> sharing) {

    static final List<String> COLUMNS = List.of("exchange", "routing-key");

    // The protocol's own; what a plugin's do with a message only the plugin knows.
    private static final Set<String> GIVE_COPIES = Set.of("direct", "fanout", "topic", "headers");

    static WatchedBindings of(ActionPorts ports, QueueName queue) {
        var keeping = ports.brokers().rabbit().get().keeping();
        var types = new HashMap<String, String>();
        var copying = new ArrayList<RabbitBinding>();
        var sharing = new ArrayList<RabbitBinding>();
        for (var binding : keeping.bindingsTo(queue)) {
            var type = types.computeIfAbsent(
                    binding.source(),
                    name -> keeping.exchange(name).map(Archive.Exchange::type).orElse(""));
            (givesCopies(type) ? copying : sharing).add(binding);
        }
        return new WatchedBindings(copying, sharing);
    }

    static boolean givesCopies(String exchangeType) {
        return GIVE_COPIES.contains(exchangeType);
    }

    void tell(Draft draft) {
        sharing.stream()
                .map(RabbitBinding::source)
                .distinct()
                .forEach(exchange -> draft.held("effect.watch.left-out", exchange));
        draft.table(Table.of(
                COLUMNS,
                copying.stream()
                        .map(binding -> List.of(binding.source(), binding.routingKey()))
                        .toList()));
    }

    String fingerprint() {
        return lines(copying) + " " + lines(sharing);
    }

    private static List<String> lines(List<RabbitBinding> bindings) {
        return bindings.stream().map(RabbitBinding::toString).sorted().toList();
    }
}
