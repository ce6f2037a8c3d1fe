package io.gatehouse.port;

import io.gatehouse.domain.KeptMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes messages off a queue, in its order, each removed there only when it is said so. Used by one thread; every
/// method throws [BrokerException] once the connection is lost. Never reconnects.
public interface MessageTake extends AutoCloseable {

    /// How many messages are delivered ahead of what was removed, at most.
    int window();

    /// The next message.
    ///
    /// @param patience how long to wait for one; what has arrived is handed out without waiting
    Optional<KeptMessage> next(Duration patience);

    /// How often a message was given back that has hardly a delivery left; empty while there was none. What had been
    /// delivered by then is still handed out, as giving it back would spend one more.
    OptionalLong nearLimit();

    /// Removes the messages handed out so far up to a number.
    ///
    /// @param count counted from 1 over everything this object handed out
    void remove(long count);

    /// Messages that wait in the queue, asked of the queue itself.
    long readyMessages();

    /// Gives back what was not removed, and returns once the broker said that it did everything asked of it before.
    void finish();

    /// Frees the connection; what was not removed goes back to its place. Never throws.
    @Override
    void close();
}
