/// What tests of RabbitMQ share.
@NullMarked
package io.gatehouse.adapter.rabbitmq;

import org.jspecify.annotations.NullMarked;
