package io.gatehouse.domain;

import java.nio.charset.StandardCharsets;

/// A RabbitMQ queue's name: 1 to 255 bytes of UTF-8, as AMQP 0-9-1 allows.
public record QueueName(String value) implements Comparable<QueueName> {

    public static final int LIMIT_BYTES = 255;

    public QueueName {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("queue: a name is needed");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES) {
            throw new IllegalArgumentException("queue: a name has at most " + LIMIT_BYTES + " bytes");
        }
    }

    @Override
    public int compareTo(QueueName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
