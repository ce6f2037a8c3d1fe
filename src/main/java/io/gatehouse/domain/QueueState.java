package io.gatehouse.domain;

import java.util.Map;

/// One RabbitMQ queue at one moment, as the broker's statistics know it.
///
/// @param settings what was declared: type, durability, arguments
/// @param readyMessages waiting to be delivered
/// @param unackedMessages delivered and not yet acknowledged
/// @param consumers active consumers
/// @param rates messages per second in, out and acknowledged
/// @param memoryBytes what the queue's process holds
/// @param status the broker's word for it: running, idle, flow, down, …
public record QueueState(
        QueueName name,
        Settings settings,
        long readyMessages,
        long unackedMessages,
        int consumers,
        Rates rates,
        long memoryBytes,
        String status) {

    /// What a queue was declared with; `arguments` are the broker's `x-…` table without the type.
    public record Settings(QueueType type, boolean durable, boolean autoDelete, Map<String, Object> arguments) {
        public Settings {
            arguments = Map.copyOf(arguments);
        }
    }

    /// Messages per second over the broker's last sampling interval.
    public record Rates(double publishPerSecond, double deliverPerSecond, double ackPerSecond) {
        public static final Rates NONE = new Rates(0, 0, 0);
    }

    public long totalMessages() {
        return readyMessages + unackedMessages;
    }
}
