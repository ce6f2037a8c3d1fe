/// What is declared on RabbitMQ as text in the broker's own form, and what differs between two moments.
@NullMarked
package io.gatehouse.definitions;

import org.jspecify.annotations.NullMarked;
