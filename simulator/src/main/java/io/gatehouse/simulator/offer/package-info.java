/// Scenarios as people choose them: told in numbers, and what can be varied about them.
@NullMarked
package io.gatehouse.simulator.offer;

import org.jspecify.annotations.NullMarked;
