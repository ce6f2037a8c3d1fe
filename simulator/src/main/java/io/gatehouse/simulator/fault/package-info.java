/// What goes wrong in a lab on purpose, for real, and how it is taken back.
@NullMarked
package io.gatehouse.simulator.fault;

import org.jspecify.annotations.NullMarked;
