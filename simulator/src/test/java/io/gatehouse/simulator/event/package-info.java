@NullMarked
package io.gatehouse.simulator.event;

import org.jspecify.annotations.NullMarked;
