/// Tests of the screen of the simulator.
@NullMarked
package io.gatehouse.ui.simulator;

import org.jspecify.annotations.NullMarked;
