package io.gatehouse.topology;

import java.util.List;

/// A queue that grows until the broker blocks every publisher.
final class QueueWithoutLimit implements TopologyCheck {

    @Override
    public String id() {
        return "queue-without-limit";
    }

    @Override
    public List<Finding> check(Topology topology) {
        return topology.queues().stream()
                .filter(queue -> Lasting.isLasting(queue) && !QueuePolicies.isLimited(queue))
                .map(queue -> PlaceId.ofQueue(queue.name().value()))
                .map(place -> Finding.risk(id(), place, place.name()))
                .toList();
    }
}
