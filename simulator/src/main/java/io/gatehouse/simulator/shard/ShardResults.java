package io.gatehouse.simulator.shard;

import java.time.Duration;
import java.util.List;

/// Where the shards of a run leave what they found, for whoever puts it together.
public interface ShardResults {

    /// Leaves a result there; blocks until it is kept. A shard that ran twice leaves two, of which the last counts.
    ///
    /// @throws io.gatehouse.port.BrokerException when it could not be kept
    void publish(ShardResult result);

    /// Waits for the results of all shards of a run.
    ///
    /// @param shards how many there are
    /// @return one per shard, in their order; fewer when the time was not enough
    /// @throws io.gatehouse.port.BrokerException when the place cannot be reached
    /// @throws InterruptedException when interrupted meanwhile
    List<ShardResult> await(String run, int shards, Duration atMost) throws InterruptedException;
}
