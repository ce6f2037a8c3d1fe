package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ReplayLink;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Hands deliveries on, and knows when the last one has been handled.
final class LetterConsumer implements Consumer {

    private static final long PATIENCE_SECONDS = 15;

    private final ReplayLink.Listener listener;
    private final CountDownLatch ended = new CountDownLatch(1);

    LetterConsumer(ReplayLink.Listener listener) {
        this.listener = listener;
    }

    /// Blocks until every delivery before the cancellation has been handled.
    void awaitEnd() {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BrokerException.Unreachable(
                        Broker.RABBITMQ, "RabbitMQ takes no more messages on this connection", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void handleConsumeOk(String consumerTag) {
        // The tag is known from the call that subscribed.
    }

    @Override
    public void handleDelivery(String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
        listener.delivered(new AmqpLetter(envelope, properties, body));
    }

    @Override
    public void handleCancelOk(String consumerTag) {
        ended.countDown();
    }

    // The queue was deleted, or moved to another node: consuming anew tells which.
    @Override
    public void handleCancel(String consumerTag) {
        ended.countDown();
        listener.lost(new BrokerException.Unreachable(Broker.RABBITMQ, "RabbitMQ ended the consumer", null));
    }

    @Override
    public void handleShutdownSignal(String consumerTag, ShutdownSignalException why) {
        ended.countDown();
    }

    @Override
    public void handleRecoverOk(String consumerTag) {
        // Never asked for.
    }
}
