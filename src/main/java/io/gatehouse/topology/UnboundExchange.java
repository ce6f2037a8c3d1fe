package io.gatehouse.topology;

import java.util.List;

/// An exchange that leads nowhere: what is published there vanishes, unless the publisher asks for it back.
final class UnboundExchange implements TopologyCheck {

    @Override
    public String id() {
        return "unbound-exchange";
    }

    @Override
    public List<Finding> check(Topology topology) {
        return topology.exchanges().stream()
                .filter(exchange -> !exchange.name().startsWith("amq."))
                .map(exchange -> PlaceId.ofExchange(exchange.name()))
                .filter(place -> topology.leaving(place).isEmpty())
                .map(place -> Finding.fault(id(), place, place.name()))
                .toList();
    }
}
