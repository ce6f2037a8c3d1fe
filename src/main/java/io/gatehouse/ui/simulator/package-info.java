/// The screen of the simulator: choose a scenario, vary it, run it, watch it, keep its verdict.
@NullMarked
package io.gatehouse.ui.simulator;

import org.jspecify.annotations.NullMarked;
