package io.gatehouse.domain;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Where the three brokers of a deployment are, one that is not used being absent, and its services.
public record Endpoints(
        Optional<Redis> redis, Optional<RabbitMq> rabbitMq, Optional<Kafka> kafka, List<Service> services) {

    /// The brokers without any service.
    public Endpoints(Optional<Redis> redis, Optional<RabbitMq> rabbitMq, Optional<Kafka> kafka) {
        this(redis, rabbitMq, kafka, List.of());
    }

    public Endpoints {
        services = List.copyOf(services);
    }

    /// Whether the profile names a system of that kind.
    public boolean names(Broker broker) {
        return switch (broker) {
            case REDIS -> redis.isPresent();
            case RABBITMQ -> rabbitMq.isPresent();
            case KAFKA -> kafka.isPresent();
            case SERVICE -> !services.isEmpty();
        };
    }

    /// A service that tells how it is: `health` in the shape of Spring's Actuator, `metrics` as Prometheus text.
    ///
    /// @param name unique within the profile
    public record Service(String name, Optional<URI> health, Optional<URI> metrics) {
        public Service {
            if (name.isBlank()) {
                throw new IllegalArgumentException("services.name: a service needs a name");
            }
            if (health.isEmpty() && metrics.isEmpty()) {
                throw new IllegalArgumentException(
                        "services." + name + ": an address is needed, health or metrics or both");
            }
            health.ifPresent(uri -> checkHttp("services." + name + ".health", uri));
            metrics.ifPresent(uri -> checkHttp("services." + name + ".metrics", uri));
        }
    }

    /// A Redis server; `user` is empty for the default user.
    public record Redis(String host, int port, String user, SecretRef password, boolean tls) {
        public Redis {
            checkHost("redis.host", host);
            checkPort("redis.port", port);
        }
    }

    /// A RabbitMQ node or load balancer: AMQP for commands, the management API for reading.
    ///
    /// @param prometheusPort of the plugin `rabbitmq_prometheus`, which tells all queues' counts far more cheaply
    public record RabbitMq(
            String host,
            int amqpPort,
            int managementPort,
            OptionalInt prometheusPort,
            String virtualHost,
            Login login,
            boolean tls) {

        /// A RabbitMQ whose Prometheus plugin is not known to be there.
        public RabbitMq(String host, int amqpPort, int managementPort, String virtualHost, Login login, boolean tls) {
            this(host, amqpPort, managementPort, OptionalInt.empty(), virtualHost, login, tls);
        }

        public RabbitMq {
            checkHost("rabbitmq.host", host);
            checkPort("rabbitmq.amqpPort", amqpPort);
            checkPort("rabbitmq.managementPort", managementPort);
            prometheusPort.ifPresent(port -> checkPort("rabbitmq.prometheusPort", port));
        }
    }

    /// A user and where that user's password is.
    public record Login(String user, SecretRef password) {}

    /// A Kafka cluster; `bootstrapServers` is `host:port[,host:port…]`.
    public record Kafka(String bootstrapServers, KafkaSecurity security) {

        /// A cluster where nobody has to log in.
        public Kafka(String bootstrapServers, boolean tls) {
            this(bootstrapServers, KafkaSecurity.open(tls));
        }

        public Kafka {
            checkHost("kafka.bootstrapServers", bootstrapServers);
        }

        public boolean tls() {
            return security.tls();
        }
    }

    private static void checkHttp(String field, URI uri) {
        var scheme = String.valueOf(uri.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(field + ": write http(s)://host:port/path, without a password in it");
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
