/// The traffic simulator: load, the ticket pipeline, the ledger and the lab it runs against.
@NullMarked
package io.gatehouse.simulator;

import org.jspecify.annotations.NullMarked;
