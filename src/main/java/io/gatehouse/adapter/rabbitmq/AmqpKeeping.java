package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitExchange;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MessagePut;
import io.gatehouse.port.MessageTake;
import io.gatehouse.port.RabbitKeeping;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// Asks the management API how things are declared and connected, and undoes and redoes them over AMQP.
final class AmqpKeeping implements RabbitKeeping {

    private static final String DEAD_LETTERS = "dead-letter-exchange";

    private final AmqpConnections connections;
    private final ManagementApi management;
    private final Changes changes;

    AmqpKeeping(AmqpConnections connections, ManagementApi management, Changes changes) {
        this.connections = connections;
        this.management = management;
        this.changes = changes;
    }

    /// Has the broker change something, on a channel of its own.
    @FunctionalInterface
    interface Changes {
        <T> T run(String what, Probe.Question<T> step);
    }

    @Override
    public Optional<Archive.Queue> queue(QueueName name) {
        return found("queues/", name.value(), "").map(json -> {
            var facts = QueueJson.facts(json, Map.of());
            return new Archive.Queue(name, facts.settings(), facts.policy().orElse(""));
        });
    }

    @Override
    public OptionalLong readyBytes(QueueName name) {
        var json = found("queues/", name.value(), "");
        return json.isEmpty() ? OptionalLong.empty() : Told.count(json.get(), "message_bytes_ready");
    }

    @Override
    public Optional<Archive.Exchange> exchange(String name) {
        return found("exchanges/", name, "")
                .map(json -> new Archive.Exchange(
                        name,
                        json.path("type").asText(),
                        new RabbitExchange.Traits(
                                json.path("durable").asBoolean(),
                                json.path("auto_delete").asBoolean(),
                                json.path("internal").asBoolean()),
                        Told.table(json.path("arguments"))));
    }

    private Optional<JsonNode> found(String kind, String name, String below) {
        try {
            return Optional.of(
                    management.get(kind + management.virtualHost() + "/" + ManagementApi.segment(name) + below));
        } catch (BrokerException.NotFound e) {
            return Optional.empty();
        }
    }

    @Override
    public List<RabbitBinding> bindingsTo(QueueName queue) {
        return bindings(
                "queues/",
                queue.value(),
                "/bindings",
                binding -> !binding.source().isEmpty());
    }

    @Override
    public List<RabbitBinding> bindingsFrom(String exchange) {
        return bindings("exchanges/", exchange, "/bindings/source", _ -> true);
    }

    @Override
    public List<RabbitBinding> bindingsInto(String exchange) {
        return bindings("exchanges/", exchange, "/bindings/destination", _ -> true);
    }

    private List<RabbitBinding> bindings(String kind, String name, String below, Predicate<RabbitBinding> wanted) {
        return found(kind, name, below).stream()
                .flatMap(json -> StreamSupport.stream(json.spliterator(), false))
                .map(TopologyJson::binding)
                .filter(wanted)
                .toList();
    }

    @Override
    public List<QueueName> deadLetteringTo(String exchange) {
        var json = management.get("queues/" + management.virtualHost()
                + "?disable_stats=true&columns=name,arguments,effective_policy_definition");
        return StreamSupport.stream(json.spliterator(), false)
                .filter(queue -> sends(queue.path("arguments"), "x-" + DEAD_LETTERS, exchange)
                        || sends(queue.path("effective_policy_definition"), DEAD_LETTERS, exchange))
                .map(queue -> new QueueName(queue.path("name").asText()))
                .sorted()
                .toList();
    }

    private static boolean sends(JsonNode settings, String key, String exchange) {
        return settings.path(key).isTextual() && settings.path(key).asText().equals(exchange);
    }

    @Override
    public void declare(Archive.Exchange exchange) {
        var traits = exchange.traits();
        changes.run(
                "Declaring exchange " + exchange.name(),
                channel -> channel.exchangeDeclare(
                        exchange.name(),
                        exchange.type(),
                        traits.durable(),
                        traits.autoDelete(),
                        traits.internal(),
                        exchange.arguments()));
    }

    @Override
    public void bind(RabbitBinding binding) {
        var to = binding.target();
        changes.run(
                "Binding " + to.name() + " to " + binding.source(),
                channel -> to.queue()
                        ? channel.queueBind(to.name(), binding.source(), binding.routingKey(), binding.arguments())
                        : channel.exchangeBind(to.name(), binding.source(), binding.routingKey(), binding.arguments()));
    }

    @Override
    public void unbind(RabbitBinding binding) {
        var to = binding.target();
        changes.run(
                "Unbinding " + to.name() + " from " + binding.source(),
                channel -> to.queue()
                        ? channel.queueUnbind(to.name(), binding.source(), binding.routingKey(), binding.arguments())
                        : channel.exchangeUnbind(
                                to.name(), binding.source(), binding.routingKey(), binding.arguments()));
    }

    @Override
    public void deleteQueue(QueueName queue, boolean onlyIfUnused, boolean onlyIfEmpty) {
        changes.run("Deleting " + queue, channel -> channel.queueDelete(queue.value(), onlyIfUnused, onlyIfEmpty));
    }

    @Override
    public void deleteExchange(String exchange, boolean onlyIfUnused) {
        changes.run("Deleting exchange " + exchange, channel -> channel.exchangeDelete(exchange, onlyIfUnused));
    }

    @Override
    public MessageTake take(QueueName queue, int window, DeliveryLimit limit) {
        var tap = new HeaderTap();
        var connection = connections.openTapped("archive, from " + queue, tap);
        return onIt(connection, "Reading " + queue, () -> new AmqpMessageTake(queue, connection, tap, window, limit));
    }

    @Override
    public MessagePut put(QueueName queue, String archive) {
        var connection = connections.openForPublishing("restore, to " + queue);
        return onIt(
                connection,
                "Writing to " + queue,
                () -> new AmqpMessagePut(queue, archive, connection, connections.user()));
    }

    @FunctionalInterface
    private interface Opening<T> {
        T open() throws IOException;
    }

    private static <T> T onIt(Connection connection, String what, Opening<T> opening) {
        try {
            return opening.open();
        } catch (IOException | ShutdownSignalException e) {
            connection.abort();
            throw Failures.translate(what, e);
        }
    }
}
