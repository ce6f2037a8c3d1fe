package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitAdministration;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.RabbitKeeping;
import io.gatehouse.port.RabbitMessages;
import io.gatehouse.port.Secrets;
import io.gatehouse.port.TicketRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Commands over AMQP, each on a channel of its own; settings and bindings, which AMQP cannot tell, over the
/// management API. The connection is opened by the first command and again after it was lost.
public final class AmqpRabbitCommands implements RabbitCommands {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Exchange DEFAULT_EXCHANGE = new Exchange("", "direct", true, false, Map.of());

    private final AmqpConnections connections;
    private final ManagementApi management;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;

    /// Connects to nothing yet.
    public AmqpRabbitCommands(Endpoints.RabbitMq endpoint, Secrets secrets) {
        this.connections = new AmqpConnections(endpoint, secrets);
        this.management = new ManagementApi(endpoint, secrets, TIMEOUT);
    }

    @Override
    public Optional<QueueState> findQueue(QueueName name) {
        try {
            var counts = command("Queue " + name, channel -> channel.queueDeclarePassive(name.value()));
            var json = management.get("queues/" + management.virtualHost() + "/" + ManagementApi.segment(name.value()));
            return Optional.of(QueueJson.state(json, name, counts.getMessageCount(), counts.getConsumerCount()));
        } catch (BrokerException.NotFound e) {
            return Optional.empty();
        }
    }

    @Override
    public List<QueueName> queueNames() {
        var json = management.get("queues/" + management.virtualHost() + "?disable_stats=true&columns=name");
        return StreamSupport.stream(json.spliterator(), false)
                .map(queue -> new QueueName(queue.path("name").asText()))
                .sorted()
                .toList();
    }

    @Override
    public Optional<Exchange> findExchange(String name) {
        if (name.isEmpty()) {
            return Optional.of(DEFAULT_EXCHANGE);
        }
        try {
            var json = management.get("exchanges/" + management.virtualHost() + "/" + ManagementApi.segment(name));
            return Optional.of(new Exchange(
                    name,
                    json.path("type").asText(),
                    json.path("durable").asBoolean(),
                    json.path("auto_delete").asBoolean(),
                    Told.table(json.path("arguments"))));
        } catch (BrokerException.NotFound e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Binding> bindingsFrom(String exchange) {
        var name = exchange.isEmpty() ? "amq.default" : exchange;
        var json = management.get(
                "exchanges/" + management.virtualHost() + "/" + ManagementApi.segment(name) + "/bindings/source");
        return StreamSupport.stream(json.spliterator(), false)
                .filter(binding -> binding.path("destination_type").asText().equals("queue"))
                .map(binding -> new Binding(
                        exchange,
                        binding.path("routing_key").asText(),
                        new QueueName(binding.path("destination").asText()),
                        Told.table(binding.path("arguments"))))
                .toList();
    }

    @Override
    public long purge(QueueName name) {
        return change(
                "Purging " + name, channel -> channel.queuePurge(name.value()).getMessageCount());
    }

    @Override
    public void declareQueue(QueueName name, QueueState.Settings settings) {
        var arguments = new HashMap<>(settings.arguments());
        // Always named: a virtual host may have another default than classic.
        arguments.put(QueueType.ARGUMENT, settings.type().argument());
        change(
                "Declaring queue " + name,
                channel -> channel.queueDeclare(
                        name.value(), settings.durable(), false, settings.autoDelete(), arguments));
    }

    @Override
    public void declareExchange(Exchange exchange) {
        change(
                "Declaring exchange " + exchange.name(),
                channel -> channel.exchangeDeclare(
                        exchange.name(),
                        exchange.type(),
                        exchange.durable(),
                        exchange.autoDelete(),
                        exchange.arguments()));
    }

    @Override
    public void bind(Binding binding) {
        change(
                "Binding " + binding.queue() + " to " + binding.exchange(),
                channel -> channel.queueBind(
                        binding.queue().value(), binding.exchange(), binding.routingKey(), binding.arguments()));
    }

    @Override
    public TicketRequests requests() {
        return new AmqpTicketRequests(
                this::connection, queue -> new FreshCopy(queue, messages()::send, connections.user()));
    }

    @Override
    public RabbitAdministration administration() {
        return new ManagementAdministration(management);
    }

    @Override
    public RabbitKeeping keeping() {
        return new AmqpKeeping(connections, management, this::change);
    }

    @Override
    public RabbitMessages messages() {
        return new AmqpMessages(this::connection, connections, management);
    }

    private <T> T command(String what, Probe.Question<T> question) {
        try {
            return Probe.ask(connection(), question);
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate(what, e);
        }
    }

    /// Of a step whose answer stays out nobody knows whether it was carried out.
    private <T> T change(String what, Probe.Question<T> step) {
        var sent = new AtomicBoolean();
        try {
            return command(what, channel -> {
                sent.set(true);
                return step.ask(channel);
            });
        } catch (BrokerException.Unreachable e) {
            throw sent.get() ? e.inDoubt() : e;
        }
    }

    private Connection connection() {
        lock.lock();
        try {
            var current = connection;
            if (current == null || !current.isOpen()) {
                current = connections.open("commands");
                connection = current;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (connection != null) {
                connection.abort((int) TIMEOUT.toMillis());
                connection = null;
            }
        } finally {
            lock.unlock();
        }
        management.close();
    }
}
