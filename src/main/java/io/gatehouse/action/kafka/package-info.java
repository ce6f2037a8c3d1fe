/// What operators can have Kafka do: one file per action.
@NullMarked
package io.gatehouse.action.kafka;

import org.jspecify.annotations.NullMarked;
