/// The first screen: start the lab or connect to brokers.
@NullMarked
package io.gatehouse.ui.connect;

import org.jspecify.annotations.NullMarked;
