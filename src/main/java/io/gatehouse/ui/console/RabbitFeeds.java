package io.gatehouse.ui.console;

import io.gatehouse.domain.RabbitConnection;
import java.util.List;

/// What the screens of RabbitMQ show beyond metrics.
///
/// @param queues every queue of the virtual host, by name
/// @param connections every client connection of the broker
/// @param cluster the nodes
/// @param declared the exchanges and bindings of the virtual host
/// @param policies its policies
public record RabbitFeeds(
        QueueFeed queues,
        Feed<List<RabbitConnection>> connections,
        Feed<ClusterSight> cluster,
        Feed<Declared> declared,
        Feed<PolicySight> policies) {

    /// The feeds of a deployment without RabbitMQ.
    public static final RabbitFeeds NONE =
            new RabbitFeeds(QueueFeed.none(), Feed.none(), Feed.none(), Feed.none(), Feed.none());
}
