/// What happens to people between being let in and asking for their ticket, and to their patience before it: seats,
/// their locks, payment, and the small ports through which these reach the outside.
@NullMarked
package io.gatehouse.simulator.reservation;

import org.jspecify.annotations.NullMarked;
