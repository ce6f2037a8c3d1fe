package io.gatehouse.simulator.lab;

import java.util.List;

/// The ports a lab may need, in the order in which they are handed out. Those with a number belong to the further nodes
/// of a RabbitMQ cluster.
enum LabPort {
    REDIS,
    AMQP,
    MANAGEMENT,
    PROMETHEUS,
    DISTRIBUTION,
    EPMD,
    KAFKA,
    KAFKA_CONTROLLER,
    /// Where Kafka listens for those who come through a proxy.
    KAFKA_BEHIND_PROXY,
    /// Where it tells them to come; nobody listens there until there is a proxy.
    KAFKA_PROXY,
    AMQP_2,
    MANAGEMENT_2,
    PROMETHEUS_2,
    AMQP_3,
    MANAGEMENT_3,
    PROMETHEUS_3;

    /// What that provider listens on.
    static List<LabPort> of(LabProvider provider) {
        return switch (provider) {
            case PROCESSES ->
                List.of(
                        REDIS,
                        AMQP,
                        MANAGEMENT,
                        PROMETHEUS,
                        DISTRIBUTION,
                        EPMD,
                        KAFKA,
                        KAFKA_CONTROLLER,
                        KAFKA_BEHIND_PROXY,
                        KAFKA_PROXY);
            case CONTAINERS ->
                List.of(
                        REDIS,
                        AMQP,
                        MANAGEMENT,
                        PROMETHEUS,
                        KAFKA,
                        AMQP_2,
                        MANAGEMENT_2,
                        PROMETHEUS_2,
                        AMQP_3,
                        MANAGEMENT_3,
                        PROMETHEUS_3);
        };
    }
}
