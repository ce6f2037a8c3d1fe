package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.TicketRequests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/// Requests for tickets over AMQP, as JSON. Each look and each publish has a channel of its own.
final class AmqpTicketRequests implements TicketRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PERSISTENT = 2;
    private static final long CONFIRM_MILLIS = 5_000;

    private final Supplier<Connection> connection;
    private final Function<QueueName, FreshCopy> freshCopies;

    /// @param freshCopies for what must not be given back
    AmqpTicketRequests(Supplier<Connection> connection, Function<QueueName, FreshCopy> freshCopies) {
        this.connection = connection;
        this.freshCopies = freshCopies;
    }

    @Override
    public List<Request> ready(QueueName queue, int most, DeliveryLimit limit) {
        return command("Looking into " + queue, channel -> {
            var found = new ArrayList<Request>();
            var last = 0L;
            // Its length now ends the look: what is published meanwhile would never.
            var count = channel.queueDeclarePassive(queue.value()).getMessageCount();
            if (count > most) {
                throw new BrokerException.Refused(
                        Broker.RABBITMQ,
                        queue + " holds " + count + " messages, more than the " + most + " that are looked through",
                        null);
            }
            for (var i = 0; i < count; i++) {
                var message = channel.basicGet(queue.value(), false);
                if (message == null) {
                    break;
                }
                freshCopies.apply(queue).spare(channel, AmqpLetter.of(message), limit);
                last = message.getEnvelope().getDeliveryTag();
                request(message.getBody()).ifPresent(found::add);
            }
            if (last > 0) {
                channel.basicNack(last, true, true);
            }
            return found;
        });
    }

    private static Optional<Request> request(byte[] body) {
        try {
            var json = JSON.readTree(body);
            var user = json.path("userId").asText();
            return user.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Request(user, json.path("eventId").asText()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public Sent publish(String exchange, String routingKey, Request request) {
        var sent = new AtomicBoolean();
        try {
            return command("Publishing to " + exchange, channel -> {
                var returned = new AtomicBoolean();
                channel.confirmSelect();
                channel.addReturnListener(_ -> returned.set(true));
                sent.set(true);
                channel.basicPublish(exchange, routingKey, true, properties(request), body(request));
                return confirmed(channel) && !returned.get() ? Sent.CONFIRMED : Sent.NOT_TAKEN;
            });
        } catch (BrokerException.Unreachable e) {
            throw sent.get() ? e.inDoubt() : e;
        }
    }

    private static boolean confirmed(Channel channel) throws IOException {
        try {
            return channel.waitForConfirms(CONFIRM_MILLIS);
        } catch (TimeoutException e) {
            throw new BrokerException.Unreachable(
                    Broker.RABBITMQ, "no confirm within " + CONFIRM_MILLIS + " ms; publishers may be blocked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException.Unreachable(Broker.RABBITMQ, "interrupted before the confirm", e);
        }
    }

    private static AMQP.BasicProperties properties(Request request) {
        return new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(PERSISTENT)
                .messageId(request.userId())
                .build();
    }

    private static byte[] body(Request request) throws JsonProcessingException {
        return JSON.writeValueAsBytes(Map.of(
                "userId", request.userId(), "eventId", request.eventId(), "timestamp", System.currentTimeMillis()));
    }

    private <T> T command(String what, Probe.Question<T> question) {
        try {
            return Probe.ask(connection.get(), question);
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate(what, e);
        }
    }
}
