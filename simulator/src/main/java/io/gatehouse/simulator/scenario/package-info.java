/// Scenarios: files that say who arrives, what the world is like and what a good run is.
@NullMarked
package io.gatehouse.simulator.scenario;

import org.jspecify.annotations.NullMarked;
