package io.gatehouse.topology;

import java.util.List;

/// A queue sends its dead letters to an exchange that is not there: the broker drops them without a word.
final class DeadLetterExchangeMissing implements TopologyCheck {

    @Override
    public String id() {
        return "dead-letter-exchange-missing";
    }

    @Override
    public List<Finding> check(Topology topology) {
        return topology.ways().stream()
                .filter(way -> way.kind() == Way.Kind.DEAD_LETTER && !topology.exists(way.to()))
                .map(way -> Finding.fault(
                        id(), way.from(), way.from().name(), way.to().name()))
                .toList();
    }
}
