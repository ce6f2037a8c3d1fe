package io.gatehouse.domain;

/// Somebody who reads a queue.
///
/// @param tag unique within its channel
/// @param manualAck messages stay unacked until the consumer says so
/// @param prefetch how many unacked messages it may hold, 0 for no limit
/// @param active false while another one has the queue to itself
public record RabbitConsumer(
        QueueName queue, String tag, String channel, boolean manualAck, int prefetch, boolean active) {

    /// The name of its connection: the channel's without the number at its end.
    public String connection() {
        return channel.replaceFirst(" \\(\\d+\\)$", "");
    }
}
