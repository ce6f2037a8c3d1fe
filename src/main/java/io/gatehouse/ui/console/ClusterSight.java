package io.gatehouse.ui.console;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.RabbitOverview;
import java.util.List;

/// RabbitMQ's cluster as a whole and node by node, at one moment.
///
/// @param blockedConnections publishers that are stopped by an alarm
public record ClusterSight(RabbitOverview overview, List<RabbitNode> nodes, int blockedConnections) {

    public ClusterSight {
        nodes = List.copyOf(nodes);
    }
}
