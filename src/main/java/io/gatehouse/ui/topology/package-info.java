/// The way of messages through RabbitMQ as a picture, and what is wrong with it.
@NullMarked
package io.gatehouse.ui.topology;

import org.jspecify.annotations.NullMarked;
