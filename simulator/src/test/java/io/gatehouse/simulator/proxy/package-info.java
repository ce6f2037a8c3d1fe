@NullMarked
package io.gatehouse.simulator.proxy;

import org.jspecify.annotations.NullMarked;
