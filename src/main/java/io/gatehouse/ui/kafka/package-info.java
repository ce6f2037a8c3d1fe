/// The screen of Kafka: brokers, groups with the selected one's partitions and members, topics.
@NullMarked
package io.gatehouse.ui.kafka;

import org.jspecify.annotations.NullMarked;
