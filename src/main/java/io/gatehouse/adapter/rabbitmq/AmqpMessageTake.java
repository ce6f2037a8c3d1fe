package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MessageTake;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Consumes on a connection of its own, before other consumers of the queue, and acknowledges when told.
final class AmqpMessageTake implements MessageTake {

    private static final int CLOSE_MILLIS = 5_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int BEFORE_OTHERS = 100;

    private final QueueName queue;
    private final Connection connection;
    private final HeaderTap tap;
    private final Channel channel;
    private final int window;
    private final DeliveryLimit limit;
    private final List<String> tags = new CopyOnWriteArrayList<>();
    private final BlockingQueue<KeptMessage> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable BrokerException lost;
    private volatile OptionalLong nearLimit = OptionalLong.empty();

    AmqpMessageTake(QueueName queue, Connection connection, HeaderTap tap, int window, DeliveryLimit limit)
            throws IOException {
        this.queue = queue;
        this.connection = connection;
        this.tap = tap;
        this.window = window;
        this.limit = limit;
        channel = Objects.requireNonNull(connection.createChannel(), "no channel left");
        channel.addShutdownListener(why -> {
            if (!why.isInitiatedByApplication()) {
                lost = Failures.translate("Reading " + queue, why);
            }
        });
        // What was given back before stands first in a queue.
        consume(limit.isSet() ? 1 : window);
    }

    private void consume(int prefetch) throws IOException {
        channel.basicQos(prefetch);
        tags.add(channel.basicConsume(
                queue.value(), false, Map.<String, Object>of("x-priority", BEFORE_OTHERS), new Arrivals(channel)));
    }

    // Called by the thread that delivers: the next message waits. The first consumer stays: RabbitMQ 4.0 ignores the
    // acknowledgement of a message whose consumer was cancelled.
    private void grow() {
        try {
            consume(window - 1);
        } catch (IOException | ShutdownSignalException e) {
            lost = Failures.translate("Reading " + queue, e);
        }
    }

    private void stopBefore(long deliveries) {
        try {
            nearLimit = OptionalLong.of(deliveries);
            for (var tag : tags) {
                channel.basicCancel(tag);
            }
        } catch (IOException | ShutdownSignalException e) {
            lost = Failures.translate("Reading " + queue, e);
        }
    }

    private final class Arrivals extends DefaultConsumer {

        Arrivals(Channel channel) {
            super(channel);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
            var message = new KeptMessage(
                    envelope.getExchange(),
                    envelope.getRoutingKey(),
                    RawProperties.marks(properties),
                    tap.properties(body.length),
                    body);
            var watched = limit.isSet() && nearLimit.isEmpty();
            var deliveries = watched ? AmqpProperties.deliveries(properties) : 0;
            var nearlySpent = watched && limit.isNearlySpentBy(deliveries);
            if (watched && !nearlySpent && envelope.getDeliveryTag() == 1 && window > 1) {
                grow();
            }
            arrived.add(message);
            if (nearlySpent) {
                stopBefore(deliveries);
            }
        }

        @Override
        public void handleCancel(String tag) {
            lost = new BrokerException.NotFound(Broker.RABBITMQ, "RabbitMQ ended the reading of " + queue);
        }
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public Optional<KeptMessage> next(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                var left = Math.min(deadline - System.nanoTime(), LOOK_AGAIN.toNanos());
                var message = left <= 0 ? arrived.poll() : arrived.poll(left, TimeUnit.NANOSECONDS);
                if (message != null) {
                    tap.handled(message.body().length);
                    return Optional.of(message);
                }
                check();
                if (left <= 0) {
                    return Optional.empty();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException.Unreachable(Broker.RABBITMQ, "Reading " + queue + " was interrupted", e);
        }
    }

    private void check() {
        var why = lost;
        if (why != null) {
            throw why;
        }
    }

    @Override
    public OptionalLong nearLimit() {
        return nearLimit;
    }

    @Override
    public void remove(long count) {
        try {
            // Consumers on a channel of their own: the n-th delivery has the tag n.
            channel.basicAck(count, true);
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate("Reading " + queue, e);
        }
    }

    @Override
    public long readyMessages() {
        try {
            return Probe.ask(connection, other -> other.messageCount(queue.value()));
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate("Counting " + queue, e);
        }
    }

    @Override
    public void finish() {
        tap.letThrough();
        try {
            // In band: what was acknowledged before is removed when this is answered.
            channel.close();
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            throw Failures.translate("Reading " + queue, e);
        }
    }

    @Override
    public void close() {
        tap.letThrough();
        connection.abort(CLOSE_MILLIS);
    }
}
