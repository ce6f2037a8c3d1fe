package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MessagePut;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/// Publishes on a connection of its own. What must reach one queue only, and keep its routing key, goes through an
/// exchange that is made for this and bound to nothing else.
final class AmqpMessagePut implements MessagePut {

    private static final int CLOSE_MILLIS = 5_000;

    private final QueueName queue;
    private final Connection connection;
    private final String sender;
    private final String detour;
    private final Channel channel;
    private final PutWindow window = new PutWindow();
    private boolean hasDetour;

    AmqpMessagePut(QueueName queue, String archive, Connection connection, String sender) throws IOException {
        this.queue = queue;
        this.connection = connection;
        this.sender = sender;
        this.detour = "gatehouse-restore-" + archive;
        channel = Objects.requireNonNull(connection.createChannel(), "no channel left");
        channel.confirmSelect();
        channel.addConfirmListener(window::confirmed, (_, _) -> window.failed(refused("the queue is full")));
        channel.addReturnListener(returned -> window.failed(refused(returned.getReplyText())));
        channel.addShutdownListener(why -> {
            if (!why.isInitiatedByApplication()) {
                window.failed(Failures.translate("Writing to " + queue, why));
            }
        });
    }

    private BrokerException refused(String why) {
        return new BrokerException.Refused(Broker.RABBITMQ, queue + " does not take a message: " + why, null);
    }

    @Override
    public void put(KeptMessage message, boolean throughItsExchange) {
        try {
            if (!throughItsExchange && !hasDetour) {
                // Left by a run that was killed, it is found again; otherwise it is gone when this is closed.
                channel.exchangeDeclare(detour, BuiltinExchangeType.FANOUT, false, true, Map.of());
                channel.queueBind(queue.value(), detour, "");
                hasDetour = true;
            }
            window.sent(message.body().length);
            channel.basicPublish(
                    throughItsExchange ? message.exchange() : detour,
                    message.routingKey(),
                    true,
                    RawProperties.of(message, sender),
                    message.body());
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate("Writing to " + queue, e);
        }
    }

    @Override
    public boolean awaitRoom(Duration patience) {
        return window.awaitRoom(patience);
    }

    @Override
    public boolean awaitConfirmed(Duration patience) {
        return window.awaitConfirmed(patience);
    }

    @Override
    public long confirmed() {
        return window.confirmed();
    }

    @Override
    public void close() {
        try {
            if (hasDetour && channel.isOpen()) {
                channel.exchangeDelete(detour);
            }
            channel.close();
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            // Lost already. The exchange is found again by the next attempt.
        }
        connection.abort(CLOSE_MILLIS);
    }
}
