/// RabbitMQ: commands and replay over AMQP (amqp-client), reading over the management HTTP API.
@NullMarked
package io.gatehouse.adapter.rabbitmq;

import org.jspecify.annotations.NullMarked;
