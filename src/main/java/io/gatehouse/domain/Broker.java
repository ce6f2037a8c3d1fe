package io.gatehouse.domain;

/// The kinds of system that Gatehouse reads from.
public enum Broker {
    REDIS("Redis"),
    RABBITMQ("RabbitMQ"),
    KAFKA("Kafka"),
    SERVICE("Service");

    private final String displayName;

    Broker(String displayName) {
        this.displayName = displayName;
    }

    /// The product's own name, the same in every language.
    public String displayName() {
        return displayName;
    }
}
