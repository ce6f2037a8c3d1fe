/// The screen of RabbitMQ's nodes: what each has left until it blocks publishers.
@NullMarked
package io.gatehouse.ui.nodes;

import org.jspecify.annotations.NullMarked;
