package io.gatehouse.topology;

import io.gatehouse.domain.QueueType;
import java.util.List;

/// A queue with work in it that forgets what its consumers reject or what expires.
final class NoDeadLetters implements TopologyCheck {

    @Override
    public String id() {
        return "no-dead-letters";
    }

    @Override
    public List<Finding> check(Topology topology) {
        return topology.queues().stream()
                .filter(queue -> Lasting.isLasting(queue) && queue.settings().type() != QueueType.STREAM)
                .filter(queue -> QueuePolicies.deadLetterExchange(queue).isEmpty())
                .map(queue -> PlaceId.ofQueue(queue.name().value()))
                .filter(place -> !takesDeadLetters(topology, place))
                .map(place -> Finding.risk(id(), place, place.name()))
                .toList();
    }

    /// The end of the way for dead letters needs none of its own.
    private static boolean takesDeadLetters(Topology topology, PlaceId queue) {
        return topology.arriving(queue).stream()
                .anyMatch(way -> way.kind() == Way.Kind.DEAD_LETTER
                        || topology.arriving(way.from()).stream().anyMatch(it -> it.kind() == Way.Kind.DEAD_LETTER));
    }
}
