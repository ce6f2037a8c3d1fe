package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A subscription over a connection of its own, as a worker in a process of its own would have it.
/// When the queue is gone it asks for it again and again, and never makes it.
public final class RabbitConsumer implements TicketConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(RabbitConsumer.class);

    private final QueueName queue;
    private final int prefetch;
    private final boolean ackAfterWork;
    private final RabbitLink link;
    private final Session session = new Session();
    private Optional<Receiver> receiver = Optional.empty();

    /// A consumer with manual acks that does nothing until it is started.
    ///
    /// @param prefetch how many messages may be in its hands
    public RabbitConsumer(RabbitAccess access, String name, QueueName queue, int prefetch) {
        this(access, name, queue, prefetch, true);
    }

    /// The same.
    ///
    /// @param ackAfterWork otherwise the broker takes everything for done that it has handed out, and hands out all
    /// it has: a rejected message is no dead letter then, and what somebody holds who dies is gone
    public RabbitConsumer(RabbitAccess access, String name, QueueName queue, int prefetch, boolean ackAfterWork) {
        this.ackAfterWork = ackAfterWork;
        this.queue = queue;
        this.prefetch = prefetch;
        this.link = new RabbitLink(access, name, session);
    }

    @Override
    public void start(Receiver told) {
        receiver = Optional.of(told);
        link.start();
    }

    @Override
    public void stopTaking() {
        session.cancel();
    }

    @Override
    public void kill() {
        link.kill();
    }

    @Override
    public void close() {
        link.close();
    }

    private final class Session implements RabbitLink.Session {
        private volatile @Nullable Intake intake;

        @Override
        public void opened(Connection connection) throws IOException {
            var channel = connection.createChannel();
            channel.basicQos(prefetch);
            channel.addShutdownListener(cause -> link.renew(RabbitFailures.words(cause)));
            var taking = new Intake(channel);
            intake = taking;
            channel.basicConsume(queue.value(), !ackAfterWork, taking);
        }

        private void cancel() {
            Intake taking = intake;
            if (taking != null) {
                taking.cancel();
            }
        }

        @Override
        public void lost(String reason) {
            Intake taking = intake;
            intake = null;
            if (taking != null) {
                taking.end();
            }
        }
    }

    private final class Intake extends DefaultConsumer {
        private boolean ended;

        private Intake(Channel channel) {
            super(channel);
        }

        @Override
        public synchronized void handleDelivery(
                String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
            if (!ended) {
                var delivery = new RabbitDelivery(getChannel(), envelope.getDeliveryTag(), body, !ackAfterWork);
                receiver.ifPresent(told -> told.delivered(delivery));
            }
        }

        @Override
        public void handleCancel(String tag) {
            link.renew("the queue " + queue + " is gone");
        }

        private void cancel() {
            try {
                getChannel().basicCancel(getConsumerTag());
            } catch (IOException | ShutdownSignalException e) {
                LOG.debug("not cancelled, because nothing comes any more: {}", RabbitFailures.words(e));
            }
        }

        private synchronized void end() {
            ended = true;
            receiver.ifPresent(Receiver::connectionLost);
        }
    }
}
