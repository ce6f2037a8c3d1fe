package io.gatehouse.domain;

import java.util.List;
import java.util.OptionalLong;

/// The whole broker at one moment. How a cluster handles partitions is not in it: RabbitMQ's API does not tell.
///
/// @param statistics how far the numbers of this and of all queues can be relied on
public record RabbitOverview(
        String version,
        String clusterName,
        Statistics statistics,
        Totals totals,
        MessageRates rates,
        List<Listener> listeners) {

    public RabbitOverview {
        listeners = List.copyOf(listeners);
    }

    /// How the broker gathers its statistics.
    public enum Statistics {
        /// Counts and rates.
        FULL,
        /// Counts only: `rates_mode` is `none`.
        WITHOUT_RATES,
        /// Counts and rates that are older than they look: the broker does not keep up with its own events.
        LATE,
        /// Neither: the broker was told not to gather any.
        OFF
    }

    /// How many there are; empty where the broker does not count.
    public record Totals(
            OptionalLong connections,
            OptionalLong channels,
            OptionalLong consumers,
            OptionalLong queues,
            OptionalLong readyMessages,
            OptionalLong unackedMessages) {}

    /// Messages per second of the whole broker, not a number where it is not told.
    public record MessageRates(
            double publishPerSecond,
            double confirmPerSecond,
            double deliverPerSecond,
            double ackPerSecond,
            double redeliverPerSecond,
            double returnPerSecond) {}

    /// Where a node listens: amqp, amqp/ssl, http, http/prometheus, clustering, …
    public record Listener(String node, String protocol, String address, int port) {}
}
