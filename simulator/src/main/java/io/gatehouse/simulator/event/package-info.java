/// What happens to a run at times that its scenario names: fewer workers, a pause, a broker that freezes.
@NullMarked
package io.gatehouse.simulator.event;

import org.jspecify.annotations.NullMarked;
