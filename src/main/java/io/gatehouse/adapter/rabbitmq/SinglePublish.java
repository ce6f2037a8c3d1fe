package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.Channel;
import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitMessages.Outgoing;
import io.gatehouse.port.RabbitMessages.Sent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Publishes one message on a channel of its own and waits for what becomes of it.
final class SinglePublish {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Channel channel;
    private final AtomicBoolean returned = new AtomicBoolean();

    SinglePublish(Channel channel) {
        this.channel = channel;
    }

    Sent send(Outgoing message) throws IOException {
        channel.confirmSelect();
        channel.addReturnListener(_ -> returned.set(true));
        channel.basicPublish(
                message.exchange(),
                message.routingKey(),
                true,
                AmqpProperties.of(message.properties(), message.headers()),
                message.body());
        try {
            var taken = channel.waitForConfirms(PATIENCE.toMillis());
            // The return is told before the confirm.
            if (returned.get()) {
                return Sent.UNROUTABLE;
            }
            return taken ? Sent.CONFIRMED : Sent.REJECTED;
        } catch (TimeoutException e) {
            throw new BrokerException.Unreachable(
                    Broker.RABBITMQ,
                    "RabbitMQ did not confirm the message in time; it may have arrived. Look before sending it again",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException.Unreachable(
                    Broker.RABBITMQ, "Interrupted before RabbitMQ confirmed the message; it may have arrived", e);
        }
    }
}
