package io.gatehouse.ui;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitExchange;
import io.gatehouse.ui.console.Declared;
import io.gatehouse.ui.console.QueueEntry;
import io.gatehouse.ui.console.QueueList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The documented declarations, alone and with some of the mistakes that are made beside them.
final class FedTopology {

    private FedTopology() {}

    static Declared nothing() {
        return new Declared(List.of(), List.of());
    }

    static QueueList noQueues() {
        return new QueueList(List.of(), true, "/api/queues");
    }

    static Declared declared() {
        return new Declared(
                List.of(exchange("ticket-exchange", "direct", 312), exchange("dlx-exchange", "direct", 0)),
                List.of(
                        bind("ticket-exchange", "ticket.issue", "ticket-issue-queue"),
                        bind("dlx-exchange", "ticket.failed", "ticket-dlq")));
    }

    static QueueList queues() {
        return new QueueList(
                List.of(
                        queue(
                                FedConsole.queue("ticket-issue-queue", 312, 60, 4, "running"),
                                Map.of(
                                        "x-dead-letter-exchange",
                                        "dlx-exchange",
                                        "x-dead-letter-routing-key",
                                        "ticket.failed",
                                        "x-max-length",
                                        100_000,
                                        "x-message-ttl",
                                        60_000)),
                        queue(FedConsole.queue("ticket-dlq", 0, 0, 0, "idle"), Map.of("x-max-length", 100_000))),
                true,
                "/api/queues");
    }

    static Declared mistaken() {
        return new Declared(
                List.of(
                        exchange("ticket-exchange", "direct", 312),
                        exchange("dlx-exchange", "direct", 0.4),
                        exchange("refund-exchange", "topic", 2),
                        exchange("audit-exchange", "fanout", 0)),
                List.of(
                        bind("ticket-exchange", "ticket.issue", "ticket-issue-queue"),
                        bind("dlx-exchange", "ticket.failed", "ticket-dlq"),
                        bind("refund-exchange", "refund.#", "refund-queue"),
                        bind("refund-exchange", "refund.mail", "refund-mail-queue")));
    }

    static QueueList mistakenQueues() {
        return new QueueList(
                List.of(
                        queue(
                                FedConsole.queue("ticket-issue-queue", 1_204, 60, 1, "running"),
                                Map.of(
                                        "x-dead-letter-exchange", "dlx-exchange",
                                        "x-dead-letter-routing-key", "ticket.failed",
                                        "x-message-ttl", 60_000)),
                        queue(FedConsole.queue("ticket-dlq", 17, 0, 0, "idle"), Map.of("x-max-length", 100_000)),
                        queue(
                                FedConsole.queue("refund-queue", 0, 0, 2, "idle"),
                                Map.of("x-dead-letter-exchange", "refund-dlx", "x-max-length", 1_000)),
                        queue(FedConsole.queue("refund-mail-queue", 3, 0, 1, "running"), Map.of())),
                true,
                "/api/queues");
    }

    private static QueueEntry queue(QueueState state, Map<String, Object> arguments) {
        var settings = new QueueState.Settings(QueueType.CLASSIC, true, false, arguments);
        return QueueEntry.of(state, new QueueFacts(state.name(), settings, false, Optional.empty(), Map.of()));
    }

    private static RabbitExchange exchange(String name, String type, double perSecond) {
        return new RabbitExchange(
                name,
                type,
                new RabbitExchange.Traits(true, false, false),
                Map.of(),
                Optional.empty(),
                new RabbitExchange.Rates(perSecond, perSecond));
    }

    private static RabbitBinding bind(String exchange, String key, String queue) {
        return new RabbitBinding(exchange, new RabbitBinding.Target(true, queue), key, Map.of());
    }
}
