package io.gatehouse.domain;

import java.util.List;

/// What the parts of the ticket pipeline are called in one deployment.
public record PipelineNames(Redis redis, RabbitMq rabbitMq, Kafka kafka) {

    /// The documented names; every profile starts from them.
    public static final PipelineNames DOCUMENTED = new PipelineNames(
            new Redis("ticket:waiting:queue", "ticket:active:users"),
            new RabbitMq(
                    "ticket-exchange",
                    "ticket.issue",
                    new QueueName("ticket-issue-queue"),
                    "dlx-exchange",
                    "ticket.failed",
                    new QueueName("ticket-dlq")),
            new Kafka("reservation-events", "ticket-reservation-group"));

    /// Redis keys: the sorted set people wait in and the set of those let in.
    ///
    /// @param watched what else is watched there
    public record Redis(String waitingRoom, String activeUsers, WatchedKeys watched) {

        /// Nothing else is watched.
        public Redis(String waitingRoom, String activeUsers) {
            this(waitingRoom, activeUsers, WatchedKeys.NONE);
        }
    }

    /// The way of a ticket request: exchange ─routing key─▶ queue, and on failure exchange ─key─▶ dead letters.
    ///
    /// @param watched which other queues are measured and judged, by name
    public record RabbitMq(
            String exchange,
            String routingKey,
            QueueName queue,
            String deadLetterExchange,
            String deadLetterRoutingKey,
            QueueName deadLetterQueue,
            List<SubjectPattern> watched) {
        public RabbitMq {
            watched = List.copyOf(watched);
        }

        /// No other queue is watched.
        public RabbitMq(
                String exchange,
                String routingKey,
                QueueName queue,
                String deadLetterExchange,
                String deadLetterRoutingKey,
                QueueName deadLetterQueue) {
            this(exchange, routingKey, queue, deadLetterExchange, deadLetterRoutingKey, deadLetterQueue, List.of());
        }

        /// Whether a queue beside the pipeline's own is watched.
        public boolean watches(String queueName) {
            return watched.stream().anyMatch(pattern -> pattern.matches(queueName));
        }
    }

    /// The topic of reservation events and the group that tells people about them.
    public record Kafka(String topic, String group) {}
}
