package io.gatehouse.simulator.pipeline;

import java.net.URI;

/// The simulated users' side of notifications. Thread-safe, never blocks.
public interface Audience extends AutoCloseable {

    /// Begins to connect; goes on trying while there is nobody.
    void start(URI announcer);

    /// From now on a user waits to be told of a ticket, until they are.
    void waitFor(String userId);

    @Override
    void close();
}
