package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MessageWatch;
import io.gatehouse.port.RabbitMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Consumes from an exclusive queue of its own, which is bound as the watched one is and goes with its connection.
final class AmqpMessageWatch implements MessageWatch {

    /// What the broker's lists of queues show, so that nobody wonders.
    static final String NAME_PREFIX = "gatehouse.watch.";

    private static final int CLOSE_MILLIS = 5_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Connection connection;
    private final Channel channel;
    private final String name = NAME_PREFIX + UUID.randomUUID();
    private final BlockingQueue<RabbitMessage> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable BrokerException lost;

    private AmqpMessageWatch(Connection connection, List<RabbitBinding> bindings, int most) throws IOException {
        this.connection = connection;
        channel = Objects.requireNonNull(connection.createChannel(), "no channel left");
        channel.addShutdownListener(why -> {
            if (!why.isInitiatedByApplication()) {
                lost = Failures.translate("Watching", why);
            }
        });
        channel.queueDeclare(name, false, true, true, arguments(most));
        // Never acknowledged: so many are delivered and no more.
        channel.basicQos(most);
        channel.basicConsume(name, false, new Arrivals(channel));
        for (var binding : bindings) {
            channel.queueBind(name, binding.source(), binding.routingKey(), binding.arguments());
        }
    }

    /// What the broker keeps at most, and the same whatever a policy for all queues says: publishers are never refused
    /// because of this queue, and what it drops is dead-lettered to nowhere instead of among the real dead letters.
    private Map<String, Object> arguments(int most) {
        return Map.of(
                QueueType.ARGUMENT,
                QueueType.CLASSIC.argument(),
                "x-max-length",
                most,
                "x-overflow",
                "drop-head",
                "x-dead-letter-exchange",
                "",
                "x-dead-letter-routing-key",
                name + ".nowhere");
    }

    /// Begins to watch; takes the connection over.
    static AmqpMessageWatch open(Connection connection, List<RabbitBinding> bindings, int most) {
        try {
            return new AmqpMessageWatch(connection, bindings, most);
        } catch (IOException | ShutdownSignalException e) {
            connection.abort(CLOSE_MILLIS);
            throw Failures.translate("Watching through a temporary queue, which is not there any more", e);
        }
    }

    private final class Arrivals extends DefaultConsumer {

        Arrivals(Channel channel) {
            super(channel);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
            arrived.add(new AmqpLetter(envelope, properties, body));
        }

        @Override
        public void handleCancel(String tag) {
            lost = new BrokerException.NotFound(Broker.RABBITMQ, "somebody deleted the temporary queue " + name);
        }
    }

    @Override
    public Optional<RabbitMessage> next(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                // Asked before the messages: what came before the loss is handed out first.
                var why = lost;
                var left = Math.min(deadline - System.nanoTime(), LOOK_AGAIN.toNanos());
                var message = why != null || left <= 0 ? arrived.poll() : arrived.poll(left, TimeUnit.NANOSECONDS);
                if (message != null) {
                    return Optional.of(message);
                }
                if (why != null) {
                    throw why;
                }
                if (left <= 0) {
                    return Optional.empty();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException.Unreachable(Broker.RABBITMQ, "Watching was interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.queueDelete(name);
            }
        } catch (IOException | ShutdownSignalException e) {
            // The queue is exclusive: it goes with the connection.
        }
        connection.abort(CLOSE_MILLIS);
    }
}
