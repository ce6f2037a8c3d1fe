package io.gatehouse.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One RabbitMQ queue at one moment, as the broker's statistics know it.
///
/// @param settings what was declared: type, durability, arguments
/// @param readyMessages waiting to be delivered
/// @param unackedMessages delivered and not yet acknowledged
/// @param consumers active consumers
/// @param rates messages per second in, out and acknowledged
/// @param memoryBytes what the queue's process holds
/// @param status the broker's word for it: running, idle, flow, down, …
/// @param headPublishedAt what the publisher of the first ready message wrote into its timestamp, to the second;
///     empty without messages or without timestamps
public record QueueState(
        QueueName name,
        Settings settings,
        long readyMessages,
        long unackedMessages,
        int consumers,
        Rates rates,
        long memoryBytes,
        String status,
        Optional<Instant> headPublishedAt) {

    /// A queue of which nobody knows how old its first message is.
    public QueueState(
            QueueName name,
            Settings settings,
            long readyMessages,
            long unackedMessages,
            int consumers,
            Rates rates,
            long memoryBytes,
            String status) {
        this(name, settings, readyMessages, unackedMessages, consumers, rates, memoryBytes, status, Optional.empty());
    }

    /// What a queue was declared with; `arguments` are the broker's `x-…` table without the type.
    public record Settings(QueueType type, boolean durable, boolean autoDelete, Map<String, Object> arguments) {
        public Settings {
            arguments = Map.copyOf(arguments);
        }
    }

    /// Messages per second over the broker's last sampling interval; not a number where the broker keeps none.
    public record Rates(double publishPerSecond, double deliverPerSecond, double ackPerSecond) {
        public static final Rates NONE = new Rates(0, 0, 0);
        public static final Rates NOT_TOLD = new Rates(Double.NaN, Double.NaN, Double.NaN);
    }

    public long totalMessages() {
        return readyMessages + unackedMessages;
    }
}
