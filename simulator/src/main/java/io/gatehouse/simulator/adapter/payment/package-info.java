/// The payment service over HTTP: how it is called, and the stand-in that answers, since there is no real one here.
@NullMarked
package io.gatehouse.simulator.adapter.payment;

import org.jspecify.annotations.NullMarked;
