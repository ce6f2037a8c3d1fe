/// What was measured before: bounded series and the reduction that draws them without losing a spike.
@NullMarked
package io.gatehouse.history;

import org.jspecify.annotations.NullMarked;
