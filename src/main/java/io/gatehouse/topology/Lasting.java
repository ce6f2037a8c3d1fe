package io.gatehouse.topology;

import io.gatehouse.domain.QueueFacts;

/// Tells queues that are meant to last from those that one connection makes for itself.
final class Lasting {

    private Lasting() {}

    static boolean isLasting(QueueFacts queue) {
        return !queue.exclusive() && !queue.settings().autoDelete();
    }
}
