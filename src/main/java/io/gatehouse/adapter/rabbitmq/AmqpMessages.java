package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MessageWatch;
import io.gatehouse.port.RabbitMessage;
import io.gatehouse.port.RabbitMessages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/// Single messages over AMQP, each question on a channel of its own: closing it gives back what was taken.
final class AmqpMessages implements RabbitMessages {

    private final Supplier<Connection> connection;
    private final AmqpConnections connections;
    private final ManagementApi management;

    /// @param connection the one that questions share
    /// @param connections opens one of its own for what lasts
    AmqpMessages(Supplier<Connection> connection, AmqpConnections connections, ManagementApi management) {
        this.connection = connection;
        this.connections = connections;
        this.management = management;
    }

    @Override
    public long look(QueueName queue, int most, DeliveryLimit limit, Visitor visitor) {
        return ask("Looking into " + queue + ", whose messages stay in it", channel -> {
            var copies = 0L;
            for (var taken = 0; taken < most; taken++) {
                var got = channel.basicGet(queue.value(), false);
                if (got == null) {
                    break;
                }
                var letter = AmqpLetter.of(got);
                var goesOn = visitor.seen(letter);
                if (limit.isSpentBy(letter.deliveries())) {
                    copies += freshCopy(queue).replace(channel, letter) ? 1 : 0;
                }
                if (!goesOn) {
                    break;
                }
            }
            return copies;
        });
    }

    private FreshCopy freshCopy(QueueName queue) {
        return new FreshCopy(queue, this::send, connections.user());
    }

    @Override
    public void lookAtStream(QueueName stream, boolean last, int most, Visitor visitor) {
        ask("Reading the stream " + stream, channel -> {
            new StreamReading(channel).read(stream, last ? "last" : "first", most, visitor);
            return most;
        });
    }

    @Override
    public Optional<QueueFacts> facts(QueueName queue) {
        try {
            var json =
                    management.get("queues/" + management.virtualHost() + "/" + ManagementApi.segment(queue.value()));
            return Optional.of(QueueJson.facts(json, Map.of()));
        } catch (BrokerException.NotFound e) {
            return Optional.empty();
        }
    }

    @Override
    public String version() {
        return management
                .get("overview?columns=rabbitmq_version")
                .path("rabbitmq_version")
                .asText();
    }

    @Override
    public Optional<Routes> routes(String exchange) {
        return RoutesJson.of(management, exchange);
    }

    @Override
    public Sent send(Outgoing message) {
        var sent = new AtomicBoolean();
        try {
            return ask("Sending to the exchange '" + message.exchange() + "'", channel -> {
                sent.set(true);
                return new SinglePublish(channel).send(message);
            });
        } catch (BrokerException.Unreachable e) {
            throw sent.get() ? e.inDoubt() : e;
        }
    }

    @Override
    public Optional<Sent> sendChanged(
            QueueName queue,
            int position,
            boolean remove,
            DeliveryLimit limit,
            Function<RabbitMessage, Outgoing> change) {
        return ask(
                "Sending on from " + queue + ", whose messages stay in it",
                channel -> new ChangedCopy(channel, queue, this::send, limit, freshCopy(queue))
                        .send(position, remove, change));
    }

    @Override
    public MessageWatch watch(List<RabbitBinding> bindings, int most) {
        return AmqpMessageWatch.open(connections.open("watch"), bindings, most);
    }

    private <T> T ask(String what, Probe.Question<T> question) {
        try {
            return Probe.ask(connection.get(), question);
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate(what, e);
        }
    }
}
