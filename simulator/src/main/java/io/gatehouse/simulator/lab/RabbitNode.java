package io.gatehouse.simulator.lab;

import java.util.stream.Stream;

/// Where one RabbitMQ node of a lab listens.
public record RabbitNode(int amqpPort, int managementPort, int prometheusPort) {
    Stream<Integer> ports() {
        return Stream.of(amqpPort, managementPort, prometheusPort);
    }
}
