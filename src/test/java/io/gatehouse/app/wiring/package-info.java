/// Stories about the connected program, on real brokers.
@NullMarked
package io.gatehouse.app.wiring;

import org.jspecify.annotations.NullMarked;
