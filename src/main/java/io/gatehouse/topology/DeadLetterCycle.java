package io.gatehouse.topology;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Dead letters come back to their own queue: each failure goes round again, and may do so for ever.
final class DeadLetterCycle implements TopologyCheck {

    @Override
    public String id() {
        return "dead-letter-cycle";
    }

    @Override
    public List<Finding> check(Topology topology) {
        return topology.queues().stream()
                .map(queue -> PlaceId.ofQueue(queue.name().value()))
                .filter(place -> returns(topology, place))
                .map(place -> Finding.risk(id(), place, place.name()))
                .toList();
    }

    /// Follows dead letters of the queue, and those of the queues they reach.
    private static boolean returns(Topology topology, PlaceId start) {
        var seen = new HashSet<PlaceId>();
        var next = new ArrayDeque<PlaceId>();
        deadLetters(topology, start).forEach(next::add);
        while (!next.isEmpty()) {
            var place = next.removeFirst();
            if (place.equals(start)) {
                return true;
            }
            if (seen.add(place)) {
                var ways = place.queue() ? deadLetters(topology, place) : onward(topology, place);
                ways.forEach(next::add);
            }
        }
        return false;
    }

    private static Stream<PlaceId> deadLetters(Topology topology, PlaceId queue) {
        return topology.leaving(queue).stream()
                .filter(way -> way.kind() == Way.Kind.DEAD_LETTER)
                .map(Way::to);
    }

    private static Stream<PlaceId> onward(Topology topology, PlaceId exchange) {
        return topology.leaving(exchange).stream().map(Way::to);
    }
}
