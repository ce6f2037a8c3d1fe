package io.gatehouse.topology;

import io.gatehouse.domain.RabbitExchange;
import java.util.List;
import java.util.Optional;

/// A queue sends its dead letters to an exchange that has no binding for their key: the broker drops them.
final class DeadLettersUnroutable implements TopologyCheck {

    @Override
    public String id() {
        return "dead-letters-unroutable";
    }

    @Override
    public List<Finding> check(Topology topology) {
        return topology.ways().stream()
                .filter(way -> way.kind() == Way.Kind.DEAD_LETTER && !way.key().isEmpty())
                .filter(way -> isUnroutable(topology, way))
                .map(way -> Finding.fault(
                        id(), way.from(), way.from().name(), way.to().name(), way.key()))
                .toList();
    }

    private static boolean isUnroutable(Topology topology, Way way) {
        var exchange = way.to().queue()
                ? Optional.<RabbitExchange>empty()
                : topology.exchange(way.to().name());
        return exchange.isPresent()
                && topology.leaving(way.to()).stream()
                        .noneMatch(next -> next.kind() == Way.Kind.ALTERNATE
                                || RoutingKeys.matches(exchange.get().type(), next.key(), way.key()));
    }
}
