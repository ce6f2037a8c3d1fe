/// What a scenario says of the alarms that it has to raise and of the way back.
@NullMarked
package io.gatehouse.simulator.drill;

import org.jspecify.annotations.NullMarked;
