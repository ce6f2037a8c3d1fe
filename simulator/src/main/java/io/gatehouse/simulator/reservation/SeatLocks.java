package io.gatehouse.simulator.reservation;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/// The locks of seats. Nothing here blocks; fails with [io.gatehouse.port.BrokerException]. Thread-safe.
public interface SeatLocks {

    /// Takes the lock if it is free.
    ///
    /// @param owner what no other holder has
    CompletionStage<Boolean> take(String seat, String owner, Duration lease);

    /// Releases the lock if its owner still has it.
    ///
    /// @return false when the lease had run out
    CompletionStage<Boolean> release(String seat, String owner);
}
