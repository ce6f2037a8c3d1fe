package io.gatehouse.port;

import java.util.Map;
import java.util.Optional;

/// One generation of connections between a dead-letter queue and where its messages go: consuming and publishing are
/// apart, so that an alarm which blocks publishing does not block acknowledging. Never reconnects by itself.
///
/// Commands throw [BrokerException] when the link is gone. [#publish] is called by one thread at a time.
public interface ReplayLink extends AutoCloseable {

    /// Starts delivering, at most `prefetch` unacknowledged at a time. Calling it again after [#cancel] opens a fresh
    /// window beside what is still unacknowledged; delivery tags go on counting.
    void consume(int prefetch);

    /// Ends delivering and blocks until the broker agreed; what was delivered stays unacknowledged.
    void cancel();

    /// Whether an exchange is there to publish to.
    boolean exchangeExists(String exchange);

    /// Sends body and properties as they came, persistent or not, mandatory and confirmed. The n-th call on a link has
    /// the
    /// sequence number n, counted from 1.
    void publish(Letter letter, Envelope envelope);

    /// Removes a delivered message from its queue.
    ///
    /// @param upTo also removes every earlier one that is unacknowledged
    void ack(long deliveryTag, boolean upTo);

    /// Messages ready in the source queue right now, asked of the queue itself.
    long readyMessages();

    /// The user who publishes; a message in another's name would be refused.
    String user();

    /// Gives back what is unacknowledged and frees the connections. Blocks a bounded time, never throws.
    @Override
    void close();

    /// A message as the queue delivered it.
    interface Letter extends RabbitMessage {

        /// Counts up from 1 within a link.
        long deliveryTag();

        /// The per-message time to live, as sent.
        Optional<String> expiration();

        /// In whose name it was sent.
        Optional<String> userId();
    }

    /// Where a message is published to.
    record Target(String exchange, String routingKey) {}

    /// What replaces parts of a letter when it is sent on.
    ///
    /// @param keepUserId false to send without a user id
    record Envelope(Target target, Map<String, Object> headers, Optional<String> expiration, boolean keepUserId) {}

    /// Told what happens on a link, from the link's own threads; must not block except in [#delivered].
    interface Listener {

        /// One message, in queue order, always from the same thread; blocking here holds back the next.
        void delivered(Letter letter);

        /// A published message has no queue; always told before it is confirmed.
        ///
        /// @param message as it was published
        void returned(RabbitMessage message, String why);

        /// The broker has taken responsibility for a message.
        ///
        /// @param upTo and for every earlier one
        void confirmed(long sequence, boolean upTo);

        /// The broker did not take a message: a full queue that rejects.
        void rejected(long sequence, boolean upTo);

        /// The broker reads no more publishes until [#unblocked].
        void blocked(String why);

        void unblocked();

        /// The link is gone; another one may work.
        void lost(BrokerException why);

        /// The link is gone and another one would be refused too: the queue was deleted, a permission is missing.
        void refused(BrokerException why);
    }
}
