package io.gatehouse.port;

import io.gatehouse.domain.DeliveryLimit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A message as a queue delivered it. Valid as long as whoever handed it over says; the body is not to be changed.
public interface RabbitMessage {

    /// What it was published to last; `""` is the default exchange.
    String exchange();

    /// The key it was published with last.
    String routingKey();

    /// True when it was delivered to somebody before.
    boolean redelivered();

    /// The header table; values as the protocol has them, text prints as text.
    Map<String, Object> headers();

    /// The other properties that are set, by their names in AMQP (`content-type`, `delivery-mode`, …), in its order;
    /// numbers as numbers, the timestamp in seconds since 1970.
    Map<String, Object> properties();

    /// The publisher's own id for it.
    Optional<String> messageId();

    /// How often a quorum queue took it back before this delivery; 0 elsewhere.
    default long deliveries() {
        return headers().get(DeliveryLimit.COUNT_HEADER) instanceof Number count ? count.longValue() : 0;
    }

    /// What the publisher wrote as the time of sending, to the second.
    Optional<Instant> timestamp();

    byte[] body();
}
