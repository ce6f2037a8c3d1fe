/// The operator actions, against real brokers.
@NullMarked
package io.gatehouse.action.rabbitmq;

import org.jspecify.annotations.NullMarked;
