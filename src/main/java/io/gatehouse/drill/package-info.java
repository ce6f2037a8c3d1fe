/// Failures rehearsed: what was seen of them, how quickly, and what helped.
@NullMarked
package io.gatehouse.drill;

import org.jspecify.annotations.NullMarked;
