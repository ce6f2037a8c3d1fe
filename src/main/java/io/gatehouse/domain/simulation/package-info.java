/// What a simulation is asked to do and what it says of itself, as the window shows it. Knows the JDK and `domain`.
@NullMarked
package io.gatehouse.domain.simulation;

import org.jspecify.annotations.NullMarked;
