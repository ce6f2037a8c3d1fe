/// Kafka through its own client; nothing else knows that library.
@NullMarked
package io.gatehouse.adapter.kafka;

import org.jspecify.annotations.NullMarked;
