package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.pipeline.TicketOffice.Ticket;
import java.util.Optional;

/// One worker's own subscription to ticket requests, which hands out what it may hold and is told what became of it.
/// Subscribes again by itself after a lost connection.
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

        /// The subscription is over, for now or for good: what was not settled is the broker's again. Whether it comes
        /// again or is gone is the transport's guarantee, and its own count tells.
        void connectionLost();
    }

    /// One message in a worker's hands. Settling it after its connection was lost does nothing: it comes again.
    interface Delivery {
        byte[] body();

        /// Makes out the ticket and settles the request in one step, where the transport can; blocks for it. Empty
        /// elsewhere: the office makes out the ticket, and [#ack] settles.
        ///
        /// @throws InterruptedException when the worker is ended meanwhile: the request comes again
        default Optional<Ticket> conclude(TicketRequest request) throws InterruptedException {
            return Optional.empty();
        }

        /// The request is done.
        void ack();

        /// Sends it to the dead letters; where there are none it is gone.
        void reject();

        /// Gives it back to the queue.
        void requeue();
    }
}
