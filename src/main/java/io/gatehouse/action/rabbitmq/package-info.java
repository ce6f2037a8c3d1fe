/// What operators can have RabbitMQ do: one file per action.
@NullMarked
package io.gatehouse.action.rabbitmq;

import org.jspecify.annotations.NullMarked;
