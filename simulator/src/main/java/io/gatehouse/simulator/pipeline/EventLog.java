package io.gatehouse.simulator.pipeline;

import java.util.concurrent.CompletableFuture;

/// Where reservation events are kept. Thread-safe.
public interface EventLog extends AutoCloseable {

    /// Adds an event. May block for a moment when too many are under way.
    ///
    /// @return completes when all in-sync replicas have it; fails with [io.gatehouse.port.BrokerException]
    CompletableFuture<Void> append(ReservationEvent event);

    /// Blocks until the log has answered.
    ///
    /// @throws io.gatehouse.port.BrokerException when it does not
    void feel();

    @Override
    void close();
}
