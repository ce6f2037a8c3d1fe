package io.gatehouse.simulator;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.RabbitNode;
import io.gatehouse.simulator.pipeline.QueueType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The brokers that a simulation uses; all three are needed.
///
/// @param secrets finds the password behind a reference
/// @param otherAmqpPorts of further nodes of a RabbitMQ cluster, on the same host
/// @param queueType what the pipeline's queues are declared as
public record Brokers(
        Endpoints endpoints,
        PipelineNames names,
        Function<SecretRef, Optional<String>> secrets,
        List<Integer> otherAmqpPorts,
        QueueType queueType) {

    /// One RabbitMQ node, classic queues.
    public Brokers(Endpoints endpoints, PipelineNames names, Function<SecretRef, Optional<String>> secrets) {
        this(endpoints, names, secrets, List.of(), QueueType.CLASSIC);
    }

    public Brokers {
        otherAmqpPorts = List.copyOf(otherAmqpPorts);
        require(endpoints.redis().isPresent(), "redis");
        require(endpoints.rabbitMq().isPresent(), "rabbitmq");
        require(endpoints.kafka().isPresent(), "kafka");
    }

    /// Brokers whose passwords are typed or not needed, as in a lab.
    public static Brokers of(Endpoints endpoints, PipelineNames names) {
        return new Brokers(endpoints, names, reference -> switch (reference) {
            case SecretRef.Typed(String value) -> Optional.of(value);
            case SecretRef.None _ -> Optional.empty();
            case SecretRef.EnvironmentVariable _, SecretRef.SecretFile _ ->
                throw new IllegalArgumentException("a password has to be typed here: " + reference);
        });
    }

    /// The same, all nodes of a lab's cluster included; on a cluster the queues are quorum queues.
    public Brokers with(LabEndpoints lab) {
        var ports = lab.otherRabbitNodes().stream().map(RabbitNode::amqpPort).toList();
        return new Brokers(endpoints, names, secrets, ports, ports.isEmpty() ? queueType : QueueType.QUORUM);
    }

    /// The brokers of a lab.
    public static Brokers of(LabEndpoints lab, PipelineNames names) {
        var redis = new Endpoints.Redis(lab.redisHost(), lab.redisPort(), "", new SecretRef.None(), false);
        var login = new Endpoints.Login(lab.rabbitUser(), new SecretRef.Typed(lab.rabbitPassword()));
        var rabbit = new Endpoints.RabbitMq(lab.amqpHost(), lab.amqpPort(), lab.managementPort(), "/", login, false);
        var kafka = new Endpoints.Kafka(lab.kafkaBootstrap(), false);
        return of(new Endpoints(Optional.of(redis), Optional.of(rabbit), Optional.of(kafka)), names)
                .with(lab);
    }

    /// The same brokers under other names.
    Brokers named(PipelineNames others) {
        return new Brokers(endpoints, others, secrets, otherAmqpPorts, queueType);
    }

    Endpoints.Redis redis() {
        return endpoints.redis().orElseThrow();
    }

    Endpoints.RabbitMq rabbitMq() {
        return endpoints.rabbitMq().orElseThrow();
    }

    Endpoints.Kafka kafka() {
        return endpoints.kafka().orElseThrow();
    }

    private static void require(boolean present, String field) {
        if (!present) {
            throw new IllegalArgumentException(field + ": a simulation needs Redis, RabbitMQ and Kafka");
        }
    }
}
