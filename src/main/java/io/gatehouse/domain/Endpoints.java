package io.gatehouse.domain;

import java.util.Optional;

/// Where the three brokers of a deployment are; one that is not used is absent.
public record Endpoints(Optional<Redis> redis, Optional<RabbitMq> rabbitMq, Optional<Kafka> kafka) {

    /// A Redis server; `user` is empty for the default user.
    public record Redis(String host, int port, String user, SecretRef password, boolean tls) {
        public Redis {
            checkHost("redis.host", host);
            checkPort("redis.port", port);
        }
    }

    /// A RabbitMQ node or load balancer: AMQP for commands, the management API for reading.
    public record RabbitMq(
            String host, int amqpPort, int managementPort, String virtualHost, Login login, boolean tls) {
        public RabbitMq {
            checkHost("rabbitmq.host", host);
            checkPort("rabbitmq.amqpPort", amqpPort);
            checkPort("rabbitmq.managementPort", managementPort);
        }
    }

    /// A user and where that user's password is.
    public record Login(String user, SecretRef password) {}

    /// A Kafka cluster; `bootstrapServers` is `host:port[,host:port…]`.
    public record Kafka(String bootstrapServers, boolean tls) {
        public Kafka {
            checkHost("kafka.bootstrapServers", bootstrapServers);
        }
    }

    private static void checkHost(String field, String host) {
        if (host.isBlank()) {
            throw new IllegalArgumentException(field + ": a host is needed");
        }
    }

    private static void checkPort(String field, int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(field + ": a port is 1 to 65535, not " + port);
        }
    }
}
