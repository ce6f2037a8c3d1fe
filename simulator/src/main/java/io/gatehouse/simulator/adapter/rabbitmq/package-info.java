/// Ticket requests through RabbitMQ: topology, confirmed publishing, consuming, queue depths.
@NullMarked
package io.gatehouse.simulator.adapter.rabbitmq;

import org.jspecify.annotations.NullMarked;
