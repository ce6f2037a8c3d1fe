/// A run that several programs carry out together: each brings a part of the people, and what they found is put
/// together to one report.
@NullMarked
package io.gatehouse.simulator.shard;

import org.jspecify.annotations.NullMarked;
