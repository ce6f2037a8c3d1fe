package io.gatehouse.simulator.pipeline;

/// The whole way of ticket requests over one transport: how they are sent, how each worker gets them, how many are
/// on the way. Thread-safe; what it gives out says itself who may use it.
public interface TicketRoute extends AutoCloseable {

    TicketPublisher publisher();

    /// A new worker's own subscription, which does nothing until it is started. It belongs to the caller, who ends
    /// it before the route is closed.
    ///
    /// @param name letters, digits and dashes; no living worker of this route has it
    TicketConsumer consumer(String name);

    QueueDepths depths();

    /// Sends something that is no ticket request where those are sent, and returns when the broker has it.
    ///
    /// @throws UnsupportedOperationException where that cannot be done
    /// @throws io.gatehouse.port.BrokerException when the broker does not take it
    default void send(Poison poison) {
        throw new UnsupportedOperationException("poison is sent over RabbitMQ only");
    }

    /// Closes the publisher and the depths.
    @Override
    void close();
}
