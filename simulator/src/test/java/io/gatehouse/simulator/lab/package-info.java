/// Tests of the lab, on real brokers.
@NullMarked
package io.gatehouse.simulator.lab;

import org.jspecify.annotations.NullMarked;
