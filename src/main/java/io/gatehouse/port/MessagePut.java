package io.gatehouse.port;

import io.gatehouse.domain.KeptMessage;
import java.time.Duration;

/// Puts kept messages back into one queue, in order, mandatory and confirmed. Used by one thread; every method throws
/// [BrokerException] once the connection is lost or the broker refused a message. Never reconnects.
public interface MessagePut extends AutoCloseable {

    /// Sends a message with its own routing key and its properties as they were.
    ///
    /// @param throughItsExchange to the exchange it once came through; otherwise to this queue alone
    void put(KeptMessage message, boolean throughItsExchange);

    /// Waits until few enough messages are on their way.
    ///
    /// @return false when they still are not after `patience`, as while the broker blocks publishers
    boolean awaitRoom(Duration patience);

    /// Waits until everything that was put is confirmed.
    ///
    /// @return false when it still is not after `patience`
    boolean awaitConfirmed(Duration patience);

    /// The first so many that were put are safe with the broker.
    long confirmed();

    /// Frees the connection. Never throws.
    @Override
    void close();
}
