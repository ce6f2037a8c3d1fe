/// The screen of RabbitMQ's client connections.
@NullMarked
package io.gatehouse.ui.connections;

import org.jspecify.annotations.NullMarked;
