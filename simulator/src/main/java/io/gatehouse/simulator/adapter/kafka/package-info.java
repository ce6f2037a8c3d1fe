/// Reservation events in Kafka: the topic, appending, reading in a group.
@NullMarked
package io.gatehouse.simulator.adapter.kafka;

import org.jspecify.annotations.NullMarked;
