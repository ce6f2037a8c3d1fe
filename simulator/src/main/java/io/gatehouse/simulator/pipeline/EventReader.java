package io.gatehouse.simulator.pipeline;

import java.time.Duration;
import java.util.List;

/// Reads reservation events as a member of the notifier's group, from the earliest one. Used by one thread at a
/// time.
public interface EventReader extends AutoCloseable {

    /// The next events, none when there are none in time or the broker is away.
    List<ReservationEvent> poll(Duration atMost);

    /// Remembers that everything polled so far was dealt with.
    ///
    /// @return false when that could not be remembered: it may come again
    boolean commit();

    @Override
    void close();
}
