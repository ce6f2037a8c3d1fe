package io.gatehouse.simulator.pipeline;

/// One worker's own subscription to the issue queue, with manual acknowledgement and a bounded prefetch. Subscribes
/// again by itself after a lost connection.
public interface TicketConsumer extends AutoCloseable {

    void start(Receiver receiver);

    /// Takes no more messages; those that were delivered can still be settled. Does nothing while there is no
    /// connection.
    void stopTaking();

    /// Breaks the connection as a crash would: no goodbye, nothing settled, nothing subscribed again.
    void kill();

    /// Ends the subscription orderly.
    @Override
    void close();

    /// Told by threads of the client, one call at a time; must return quickly.
    interface Receiver {
        void delivered(Delivery delivery);

        /// The connection is gone: the broker puts everything that was not settled back into the queue.
        void connectionLost();
    }

    /// One message in a worker's hands. Settling it after its connection was lost does nothing: it comes again.
    interface Delivery {
        byte[] body();

        void ack();

        /// Sends it to the dead letters.
        void reject();

        /// Gives it back to the queue.
        void requeue();
    }
}
