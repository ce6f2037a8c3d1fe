package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.BrokerException.Unreachable.Changed;
import io.gatehouse.port.RabbitMessage;
import io.gatehouse.port.RabbitMessages.Outgoing;
import io.gatehouse.port.RabbitMessages.Sent;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Sends a changed copy of one message of a queue and removes the original after the confirm; when the connection is
/// lost in between, it knows what is so.
final class ChangedCopy {

    private final Channel channel;
    private final QueueName queue;
    private final Function<Outgoing, Sent> publishing;
    private final DeliveryLimit limit;
    private final FreshCopy freshCopy;

    /// @param publishing on another channel: a failed publish closes it, and what was taken goes back with this one
    /// @param freshCopy for what must not be given back
    ChangedCopy(
            Channel channel,
            QueueName queue,
            Function<Outgoing, Sent> publishing,
            DeliveryLimit limit,
            FreshCopy freshCopy) {
        this.channel = channel;
        this.queue = queue;
        this.publishing = publishing;
        this.limit = limit;
        this.freshCopy = freshCopy;
    }

    /// Empty when the queue has fewer messages.
    Optional<Sent> send(int position, boolean remove, Function<RabbitMessage, Outgoing> change) throws IOException {
        GetResponse original = null;
        for (var taken = 0; taken < position; taken++) {
            original = channel.basicGet(queue.value(), false);
            if (original == null) {
                return Optional.empty();
            }
            freshCopy.spare(channel, AmqpLetter.of(original), limit);
        }
        if (original == null) {
            return Optional.empty();
        }
        var sent = published(change.apply(AmqpLetter.of(original)));
        if (sent == Sent.CONFIRMED && remove) {
            remove(original);
        }
        return Optional.of(sent);
    }

    private Sent published(Outgoing copy) {
        try {
            return publishing.apply(copy);
        } catch (BrokerException.Unreachable e) {
            throw e.changed() == Changed.NOTHING ? e : e.after(Changed.COPY_IN_DOUBT);
        }
    }

    private void remove(GetResponse original) {
        try {
            channel.basicAck(original.getEnvelope().getDeliveryTag(), false);
            // In band: answered after the original was removed.
            channel.close();
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            throw new BrokerException.Unreachable(Broker.RABBITMQ, Failures.words(e), e)
                    .after(Changed.ORIGINAL_IN_DOUBT);
        }
    }
}
