/// What an operator does from beginning to end, in the real window, on real brokers.
@NullMarked
package io.gatehouse.journey;

import org.jspecify.annotations.NullMarked;
