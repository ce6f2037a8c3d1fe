package io.gatehouse.simulator.lab;

import java.util.Locale;

/// The brokers that make up a lab.
public enum LabBroker {
    REDIS("Redis"),
    RABBITMQ("RabbitMQ"),
    KAFKA("Kafka");

    private final String label;

    LabBroker(String label) {
        this.label = label;
    }

    /// The broker's name as people write it.
    public String label() {
        return label;
    }

    String folderName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
