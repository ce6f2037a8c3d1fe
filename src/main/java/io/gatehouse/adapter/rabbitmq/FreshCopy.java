package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.Channel;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.DeliveriesSpent;
import io.gatehouse.port.RabbitMessages.Outgoing;
import io.gatehouse.port.RabbitMessages.Sent;
import java.io.IOException;
import java.util.HashMap;
import java.util.function.Function;

/// Gives a message that its queue would let go of a new place: a copy at the end of the queue, with all its deliveries
/// before it. The message itself is removed once the copy is confirmed.
///
/// @param publishing sends on another channel
/// @param user who sends; a copy in another's name would be refused
record FreshCopy(QueueName queue, Function<Outgoing, Sent> publishing, String user) {

    private static final String USER_ID = "user-id";

    /// Does so on the channel that holds the message.
    ///
    /// @return false when the broker did not take the copy; the message is still held then
    boolean replace(Channel channel, AmqpLetter letter) throws IOException {
        if (publishing.apply(copy(letter)) != Sent.CONFIRMED) {
            return false;
        }
        channel.basicAck(letter.deliveryTag(), false);
        return true;
    }

    /// Goes no further at a message that can hardly be given back.
    ///
    /// @throws DeliveriesSpent then; one that cannot be given back at all was replaced before
    void spare(Channel channel, AmqpLetter letter, DeliveryLimit limit) throws IOException {
        if (limit.isSpentBy(letter.deliveries())) {
            var _ = replace(channel, letter);
        }
        if (limit.isNearlySpentBy(letter.deliveries())) {
            throw new DeliveriesSpent(letter.deliveries());
        }
    }

    private Outgoing copy(AmqpLetter letter) {
        var headers = new HashMap<>(letter.headers());
        headers.remove(DeliveryLimit.COUNT_HEADER);
        var properties = new HashMap<>(letter.properties());
        letter.userId().filter(owner -> !owner.equals(user)).ifPresent(owner -> {
            properties.remove(USER_ID);
            headers.put(KeptMessage.USER_HEADER, owner);
        });
        return new Outgoing("", queue.value(), properties, headers, letter.body());
    }
}
