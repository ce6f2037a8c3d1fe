package io.gatehouse.port;

import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitBinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What an operator can do with single messages of RabbitMQ. Every method blocks until the broker answered and may be
/// called from any thread but the FX thread; all throw [BrokerException].
public interface RabbitMessages {

    /// Looks at messages one by one.
    @FunctionalInterface
    interface Visitor {
        /// One message, in queue order; it is valid during the call only.
        ///
        /// @return false when no further one is wanted
        boolean seen(RabbitMessage message);
    }

    /// Takes messages without acknowledging and gives all of them back: they are marked as redelivered
    /// afterwards, and a quorum queue counts a delivery. A message that the queue would let go of is not given
    /// back: a copy takes its place, at the end of the queue.
    ///
    /// @param most how many at most
    /// @return how many were put back as copies
    long look(QueueName queue, int most, DeliveryLimit limit, Visitor visitor);

    /// Reads messages of a stream, which leaves no trace.
    ///
    /// @param last true to begin with the newest stored piece, false with the oldest
    void lookAtStream(QueueName stream, boolean last, int most, Visitor visitor);

    /// Has copies of what the broker gives to those bindings from now on come to this program too, through a temporary
    /// queue on a connection of its own.
    ///
    /// @param bindings of exchanges that give each of their queues a copy; their targets do not matter
    /// @param most how many at most
    MessageWatch watch(List<RabbitBinding> bindings, int most);

    /// How the queue was declared and what policies add; empty when there is none.
    Optional<QueueFacts> facts(QueueName queue);

    /// The broker's version: `3.10.8`.
    String version();

    /// Where an exchange sends messages; empty when there is none of that name.
    Optional<Routes> routes(String exchange);

    /// Publishes one message, mandatory and confirmed.
    Sent send(Outgoing message);

    /// Takes the messages up to a position, publishes a changed copy of the one at it, removes that one if asked to and
    /// only after the confirm, and gives the others back.
    ///
    /// @param position counted from 1
    /// @param change what is published instead; it may throw to leave everything as it is
    /// @return empty when the queue has fewer messages
    /// @throws DeliveriesSpent when one of them can hardly be given back; one that cannot is put back as a copy
    Optional<Sent> sendChanged(
            QueueName queue,
            int position,
            boolean remove,
            DeliveryLimit limit,
            Function<RabbitMessage, Outgoing> change);

    /// What became of a published message.
    enum Sent {
        CONFIRMED,
        /// No queue is bound for it; it is nowhere.
        UNROUTABLE,
        /// A full queue did not take it.
        REJECTED
    }

    /// A message to publish.
    ///
    /// @param properties by their names in AMQP, as [RabbitMessage#properties()] gives them
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them, and a large body is not copied.
    record Outgoing(
            String exchange,
            String routingKey,
            Map<String, Object> properties,
            Map<String, Object> headers,
            byte[] body) {}

    /// An exchange and what is bound to it.
    ///
    /// @param hasFallback an alternate exchange or a policy takes what no binding matches
    record Routes(String type, boolean hasFallback, List<Route> routes) {
        public Routes {
            routes = List.copyOf(routes);
        }
    }

    /// One binding.
    ///
    /// @param toQueue false when it leads to another exchange
    record Route(String destination, boolean toQueue, String routingKey) {}
}
