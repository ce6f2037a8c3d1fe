/// The six stages of the ticket pipeline and the small ports through which they reach the brokers.
@NullMarked
package io.gatehouse.simulator.pipeline;

import org.jspecify.annotations.NullMarked;
