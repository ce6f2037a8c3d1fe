package io.gatehouse.checklist;

import io.gatehouse.domain.PublishingChannel;
import io.gatehouse.domain.RabbitConsumer;
import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.StoredMessages;
import io.gatehouse.topology.Topology;
import java.util.List;
import java.util.Map;

/// What was found out about RabbitMQ.
///
/// @param publishers the channels that publish to the pipeline's exchange
/// @param stored what the pipeline's queues hold, by name; a queue that is not there is not in it
public record RabbitSight(
        Found<Topology> topology,
        Found<List<RabbitNode>> nodes,
        Found<List<RabbitConsumer>> consumers,
        Found<List<PublishingChannel>> publishers,
        Found<Map<String, StoredMessages>> stored) {

    /// Nothing could be found out.
    public static RabbitSight unread(String why) {
        return new RabbitSight(
                Found.missing(why), Found.missing(why), Found.missing(why), Found.missing(why), Found.missing(why));
    }
}
