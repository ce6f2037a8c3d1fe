/// The equation of who is where, as screens show it while a simulation runs.
@NullMarked
package io.gatehouse.ui.ledger;

import org.jspecify.annotations.NullMarked;
