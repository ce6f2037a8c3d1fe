package io.gatehouse.replay;

/// Removes messages from their queue.
@FunctionalInterface
interface Acks {
    /// Removes one, and with `upTo` every earlier one.
    void ack(long deliveryTag, boolean upTo);
}
