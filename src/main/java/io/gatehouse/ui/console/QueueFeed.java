package io.gatehouse.ui.console;

/// Where the screen of queues gets its rows from.
@FunctionalInterface
public interface QueueFeed {

    /// The newest table. Cheap, never blocks; the screen asks once per second while it is shown, so that an
    /// implementation may rest while nobody asks.
    QueueTable latest();
}
