/// The lab: a throw-away set of real brokers (Redis, RabbitMQ, Kafka) as local processes on loopback ports of their
/// own.
@NullMarked
package io.gatehouse.simulator.lab;

import org.jspecify.annotations.NullMarked;
