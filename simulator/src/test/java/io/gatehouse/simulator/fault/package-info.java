/// Stories of faults that are caused for real and taken back.
@NullMarked
package io.gatehouse.simulator.fault;

import org.jspecify.annotations.NullMarked;
