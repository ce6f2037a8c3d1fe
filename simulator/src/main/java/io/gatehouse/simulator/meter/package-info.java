/// How fast and how late: rates over the last seconds and latency histograms of a simulation.
@NullMarked
package io.gatehouse.simulator.meter;

import org.jspecify.annotations.NullMarked;
