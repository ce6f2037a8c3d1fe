/// Kafka's actions on a real broker.
@NullMarked
package io.gatehouse.action.kafka;

import org.jspecify.annotations.NullMarked;
