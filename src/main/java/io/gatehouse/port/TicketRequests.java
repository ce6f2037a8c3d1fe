package io.gatehouse.port;

import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueName;
import java.util.List;

/// Requests for tickets as they lie in queues. Blocks; never on the FX thread; throws [BrokerException].
public interface TicketRequests {

    /// Who wants a ticket for what; messages that are none are left out.
    record Request(String userId, String eventId) {}

    /// What became of a request that was published.
    enum Sent {
        CONFIRMED,
        /// No queue is bound for it, or a full one rejected it: it is nowhere.
        NOT_TAKEN
    }

    /// The requests that lie ready in a queue. They are taken without acknowledging and given back: they are marked as
    /// redelivered afterwards, and a quorum queue counts a delivery.
    ///
    /// @param most how many messages are looked through at most
    /// @throws BrokerException.Refused when there are more; none was taken
    /// @throws DeliveriesSpent when one of them can hardly be given back; one that cannot is put back as a copy
    List<Request> ready(QueueName queue, int most, DeliveryLimit limit);

    /// Publishes a request: persistent, mandatory, confirmed.
    Sent publish(String exchange, String routingKey, Request request);
}
