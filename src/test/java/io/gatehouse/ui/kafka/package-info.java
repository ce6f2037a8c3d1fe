/// The screen of Kafka with sweeps that are fed by hand.
@NullMarked
package io.gatehouse.ui.kafka;

import org.jspecify.annotations.NullMarked;
