/// Who is where: follows every user through the stages and says who was lost, doubled or orphaned.
@NullMarked
package io.gatehouse.simulator.ledger;

import org.jspecify.annotations.NullMarked;
