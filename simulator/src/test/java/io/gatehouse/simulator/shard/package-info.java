/// Stories of runs that several programs carry out together.
@NullMarked
package io.gatehouse.simulator.shard;

import org.jspecify.annotations.NullMarked;
