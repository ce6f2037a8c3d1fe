package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.QueueDepth;

/// Counts what is in the queues. Blocks for as long as the broker needs.
public interface QueueDepths extends AutoCloseable {

    /// The exact counts of this moment; a queue that does not exist holds nothing.
    ///
    /// @param workers consumers of the issue queue that belong to the pipeline
    /// @throws io.gatehouse.port.BrokerException when the broker does not answer
    QueueDepth read(int workers);

    @Override
    void close();
}
