package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BlockedCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.UnblockedCallback;
import io.gatehouse.simulator.pipeline.TicketPublisher;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Publishes to one exchange with one key: confirmed asynchronously within a window, with the care that is asked for.
/// After a lost connection it opens another one; what was unconfirmed has failed and is the caller's to send again.
public final class RabbitPublisher implements TicketPublisher {

    private static final int TRANSIENT = 1;
    private static final int PERSISTENT = 2;

    private final String exchange;
    private final String routingKey;
    private final int window;
    private final boolean patient;
    private final RabbitTicketRoute.Care care;
    private final RabbitLink link;
    private final Object lock = new Object();
    private @Nullable Way way;
    private boolean everOpen;
    private boolean blocked;
    private boolean closed;

    /// One connection's channel and what is under way on it.
    private record Way(Channel channel, ConfirmWindow window) {}

    /// A publisher that begins to connect and waits whenever there is no connection.
    ///
    /// @param window how many messages may be unconfirmed
    public RabbitPublisher(RabbitAccess access, String exchange, String routingKey, int window) {
        this(access, exchange, routingKey, new RabbitTicketRoute.Limits(window, true, 1), RabbitTicketRoute.Care.FULL);
    }

    /// A publisher that begins to connect.
    RabbitPublisher(
            RabbitAccess access,
            String exchange,
            String routingKey,
            RabbitTicketRoute.Limits limits,
            RabbitTicketRoute.Care care) {
        this.exchange = exchange;
        this.routingKey = routingKey;
        this.window = limits.window();
        this.patient = limits.patient();
        this.care = care;
        this.link = new RabbitLink(access, "publisher", new Session());
        link.start();
    }

    @Override
    public CompletableFuture<Void> publish(String messageId, byte[] body) throws InterruptedException {
        Way open;
        CompletableFuture<Void> outcome;
        synchronized (lock) {
            if (way == null && everOpen && !patient) {
                return CompletableFuture.failedFuture(new NotPublished("there is no connection"));
            }
            open = awaitWay();
            outcome = open.window().add(open.channel().getNextPublishSeqNo(), messageId);
        }
        var properties = new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(care.persistent() ? PERSISTENT : TRANSIENT)
                .messageId(messageId)
                .build();
        try {
            open.channel().basicPublish(exchange, routingKey, care.mandatory(), properties, body);
        } catch (IOException | RuntimeException e) {
            // The channel is done for: everything on it fails when the link notices, this message now.
            outcome.completeExceptionally(new NotPublished(RabbitFailures.words(e)));
            link.renew(RabbitFailures.words(e));
        }
        return outcome;
    }

    private Way awaitWay() throws InterruptedException {
        while (true) {
            if (closed) {
                throw new NotPublished("the publisher is closed");
            }
            Way open = way;
            if (open != null && !blocked && !open.window().full()) {
                return open;
            }
            lock.wait();
        }
    }

    private void settle(List<ConfirmWindow.Settled> settled) {
        for (var one : settled) {
            if (one.failure().isEmpty()) {
                one.outcome().complete(null);
            } else {
                one.outcome().completeExceptionally(new NotPublished(one.failure()));
            }
        }
    }

    /// Waits for no confirm: what is unconfirmed fails.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        link.close();
    }

    private final class Session implements RabbitLink.Session {
        @Override
        public void opened(Connection connection) throws IOException {
            var channel = connection.createChannel();
            var confirms = new ConfirmWindow(window);
            channel.confirmSelect();
            channel.addShutdownListener(cause -> link.renew(RabbitFailures.words(cause)));
            channel.addReturnListener(returned -> {
                synchronized (lock) {
                    confirms.returned(
                            returned.getProperties().getMessageId(), "unroutable: " + returned.getReplyText());
                }
            });
            channel.addConfirmListener(
                    (sequence, multiple) -> heard(() -> confirms.confirmed(sequence, multiple)),
                    (sequence, multiple) -> heard(() -> confirms.refused(sequence, multiple)));
            BlockedCallback onBlocked = _ -> setBlocked(true);
            UnblockedCallback onUnblocked = () -> setBlocked(false);
            connection.addBlockedListener(onBlocked, onUnblocked);
            synchronized (lock) {
                blocked = false;
                everOpen = true;
                way = new Way(channel, confirms);
                lock.notifyAll();
            }
        }

        @Override
        public void lost(String reason) {
            heard(() -> {
                Way gone = way;
                way = null;
                return gone == null ? List.of() : gone.window().lost(reason);
            });
        }

        private void heard(Supplier<List<ConfirmWindow.Settled>> news) {
            List<ConfirmWindow.Settled> settled;
            synchronized (lock) {
                settled = news.get();
                lock.notifyAll();
            }
            settle(settled);
        }

        private void setBlocked(boolean value) {
            synchronized (lock) {
                blocked = value;
                lock.notifyAll();
            }
        }
    }
}
