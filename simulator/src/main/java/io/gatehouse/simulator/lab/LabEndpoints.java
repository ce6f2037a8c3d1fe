package io.gatehouse.simulator.lab;

import java.net.URI;

/// Where a lab's brokers listen; every port is on the loopback address `host`.
public record LabEndpoints(
        String host, int redisPort, int amqpPort, int managementPort, int prometheusPort, int kafkaPort) {

    /// The host of Redis.
    public String redisHost() {
        return host;
    }

    /// The host of RabbitMQ's AMQP listener.
    public String amqpHost() {
        return host;
    }

    /// RabbitMQ's HTTP API, without a trailing slash or `/api`.
    public URI managementUri() {
        return URI.create("http://" + host + ":" + managementPort);
    }

    /// RabbitMQ's Prometheus endpoint, without a path.
    public URI prometheusUri() {
        return URI.create("http://" + host + ":" + prometheusPort);
    }

    /// Kafka's bootstrap servers.
    public String kafkaBootstrap() {
        return host + ":" + kafkaPort;
    }

    /// The user for AMQP and the HTTP API.
    public String rabbitUser() {
        return "guest";
    }

    /// The password for AMQP and the HTTP API; a lab is reachable from this machine only.
    public String rabbitPassword() {
        return "guest";
    }
}
