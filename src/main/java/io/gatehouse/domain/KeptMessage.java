package io.gatehouse.domain;

import java.util.Set;

/// A message as a queue delivered it, to be put back as it was. Immutable as long as nobody writes into its arrays.
public final class KeptMessage {

    /// Where the user's name stands when a message is put back by another user, which brokers refuse otherwise.
    public static final String USER_HEADER = "gatehouse-origin-user-id";

    /// What somebody who puts it back has to know of it.
    public enum Mark {
        /// Has a time to live of its own.
        EXPIRES,
        /// Bears the broker's record of having been dead-lettered.
        DIED,
        /// Bears a quorum queue's count of its deliveries.
        RETRIED,
        /// Names the user who published it.
        NAMES_USER,
        /// Names further routing keys (`CC`).
        COPIED
    }

    private final String exchange;
    private final String routingKey;
    private final Set<Mark> marks;
    private final byte[] properties;
    private final byte[] body;

    /// A message with everything it consists of.
    ///
    /// @param exchange where it was published, `""` for the default exchange
    /// @param properties AMQP's property flags and list, byte for byte as they came over the wire
    public KeptMessage(String exchange, String routingKey, Set<Mark> marks, byte[] properties, byte[] body) {
        this.exchange = exchange;
        this.routingKey = routingKey;
        this.marks = Set.copyOf(marks);
        this.properties = properties;
        this.body = body;
    }

    public String exchange() {
        return exchange;
    }

    public String routingKey() {
        return routingKey;
    }

    public Set<Mark> marks() {
        return marks;
    }

    /// Not copied.
    public byte[] properties() {
        return properties;
    }

    /// Not copied.
    public byte[] body() {
        return body;
    }

    /// What it occupies, in bytes.
    public long sizeBytes() {
        return (long) properties.length + body.length;
    }
}
