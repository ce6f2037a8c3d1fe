/// Reports of several runs side by side: what differs, which is better in what.
@NullMarked
package io.gatehouse.simulator.compare;

import org.jspecify.annotations.NullMarked;
