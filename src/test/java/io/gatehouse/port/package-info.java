/// Ports whose answers tests give by hand.
@NullMarked
package io.gatehouse.port;

import org.jspecify.annotations.NullMarked;
