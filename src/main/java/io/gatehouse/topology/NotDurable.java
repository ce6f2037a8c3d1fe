package io.gatehouse.topology;

import java.util.List;
import java.util.stream.Stream;

/// A queue or an exchange that is gone after the broker was restarted.
final class NotDurable implements TopologyCheck {

    @Override
    public String id() {
        return "not-durable";
    }

    @Override
    public List<Finding> check(Topology topology) {
        var queues = topology.queues().stream()
                .filter(queue -> Lasting.isLasting(queue) && !queue.settings().durable())
                .map(queue -> PlaceId.ofQueue(queue.name().value()));
        var exchanges = topology.exchanges().stream()
                .filter(exchange -> !exchange.name().startsWith("amq.")
                        && !exchange.traits().durable()
                        && !exchange.traits().autoDelete())
                .map(exchange -> PlaceId.ofExchange(exchange.name()));
        return Stream.concat(queues, exchanges)
                .map(place -> Finding.risk(id(), place, place.name()))
                .toList();
    }
}
