/// The replay engine, against real brokers.
@NullMarked
package io.gatehouse.replay;

import org.jspecify.annotations.NullMarked;
