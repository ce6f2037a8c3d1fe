package io.gatehouse.simulator.lab;

/// The ports a lab needs, in the order in which they are handed out.
enum LabPort {
    REDIS,
    AMQP,
    MANAGEMENT,
    PROMETHEUS,
    DISTRIBUTION,
    EPMD,
    KAFKA,
    KAFKA_CONTROLLER
}
