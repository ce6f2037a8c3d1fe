/// A bad network between a simulation's clients and its brokers: a TCP proxy in this program, on loopback only.
@NullMarked
package io.gatehouse.simulator.proxy;

import org.jspecify.annotations.NullMarked;
