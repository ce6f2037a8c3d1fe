package io.gatehouse.simulator.pipeline;

import java.util.concurrent.CompletableFuture;

/// Sends ticket requests, confirmed; persistent and mandatory unless it was asked to be careless. Used by one thread.
public interface TicketPublisher extends AutoCloseable {

    /// Sends one request. Blocks while there is no connection (unless it is made to fail then), while the broker
    /// blocks publishers, and while as many requests as the window holds are unconfirmed.
    ///
    /// @param messageId names the message among those unconfirmed
    /// @return completes when the broker has confirmed the message; fails with [NotPublished] when it came back,
    /// was refused, or the connection was lost: the message may or may not be in a queue then
    /// @throws InterruptedException when interrupted while blocked: nothing was sent
    CompletableFuture<Void> publish(String messageId, byte[] body) throws InterruptedException;

    @Override
    void close();

    /// A request without a confirm; the message says why.
    final class NotPublished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotPublished(String reason) {
            // Many of these come at once when a connection breaks, and where they were made says nothing.
            super(reason, null, false, false);
        }
    }
}
