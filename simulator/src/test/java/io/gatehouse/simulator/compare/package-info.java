@NullMarked
package io.gatehouse.simulator.compare;

import org.jspecify.annotations.NullMarked;
