/// How RabbitMQ is set up, and who is connected to it: policies, definitions, connections, consumers.
@NullMarked
package io.gatehouse.action.administration;

import org.jspecify.annotations.NullMarked;
