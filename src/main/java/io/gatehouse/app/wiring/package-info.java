/// Builds the adapters and connects the parts, for the window and the command line alike.
@NullMarked
package io.gatehouse.app.wiring;

import org.jspecify.annotations.NullMarked;
