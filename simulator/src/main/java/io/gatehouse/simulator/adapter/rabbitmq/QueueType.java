package io.gatehouse.simulator.adapter.rabbitmq;

import java.util.Locale;

/// How the broker keeps a queue. A queue cannot change it: another type wants another name.
public enum QueueType {
    /// On one node.
    CLASSIC,
    /// On several nodes that agree on every message.
    QUORUM;

    /// The value of `x-queue-type`.
    String argument() {
        return name().toLowerCase(Locale.ROOT);
    }
}
