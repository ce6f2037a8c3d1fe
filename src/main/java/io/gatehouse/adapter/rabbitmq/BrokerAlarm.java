package io.gatehouse.adapter.rabbitmq;

/// An alarm that RabbitMQ itself has raised.
///
/// @param node the node that ran short
/// @param resource of what: `memory` or `disk`; other words from versions that have other alarms
record BrokerAlarm(String node, String resource) {

    static final String MEMORY = "memory";
    static final String DISK = "disk";
}
