package io.gatehouse.port;

import java.time.Duration;
import java.util.Optional;

/// Copies of messages as they arrive. Used by one thread. Never reconnects: whatever ends it, the broker keeps nothing
/// of it.
public interface MessageWatch extends AutoCloseable {

    /// The next message; it stays valid.
    ///
    /// @param patience how long to wait for one
    /// @throws BrokerException once the connection or the temporary queue is lost and all that came was handed out
    Optional<RabbitMessage> next(Duration patience);

    /// Removes what it made on the broker, which does so by itself where it cannot be told. Never throws.
    @Override
    void close();
}
