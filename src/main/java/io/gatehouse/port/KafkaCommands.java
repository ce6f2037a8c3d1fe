package io.gatehouse.port;

/// What an operator can have Kafka do. Every method blocks until Kafka answered and may be called from any thread but
/// the FX thread; all throw [BrokerException].
public interface KafkaCommands extends AutoCloseable {

    /// What the log of reservations says.
    TicketEvents ticketEvents();

    @Override
    void close();
}
