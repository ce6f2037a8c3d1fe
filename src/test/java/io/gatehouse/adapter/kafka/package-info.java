/// Kafka as a real broker and its own tools tell it.
@NullMarked
package io.gatehouse.adapter.kafka;

import org.jspecify.annotations.NullMarked;
