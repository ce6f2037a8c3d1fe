package io.gatehouse.simulator.lab;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a lab's brokers listen; every port is on the loopback address `host`. The RabbitMQ ports are those of the
/// first
/// node.
///
/// @param otherRabbitNodes the further nodes of a cluster; none where RabbitMQ is one node
/// @param kafkaDetour the way to Kafka for those who come through a proxy; containers have none
public record LabEndpoints(
        String host,
        int redisPort,
        int amqpPort,
        int managementPort,
        int prometheusPort,
        int kafkaPort,
        List<RabbitNode> otherRabbitNodes,
        @JsonIgnore Optional<KafkaDetour> kafkaDetour) {

    public LabEndpoints {
        otherRabbitNodes = List.copyOf(otherRabbitNodes);
    }

    /// A lab with one RabbitMQ node.
    public LabEndpoints(
            String host, int redisPort, int amqpPort, int managementPort, int prometheusPort, int kafkaPort) {
        this(host, redisPort, amqpPort, managementPort, prometheusPort, kafkaPort, List.of(), Optional.empty());
    }

    /// All nodes of RabbitMQ, the first one first.
    public List<RabbitNode> rabbitNodes() {
        return Stream.concat(
                        Stream.of(new RabbitNode(amqpPort, managementPort, prometheusPort)), otherRabbitNodes.stream())
                .toList();
    }

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
