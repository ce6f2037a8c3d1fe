/// When people arrive: an open-loop schedule that no slow broker can hold back.
@NullMarked
package io.gatehouse.simulator.load;

import org.jspecify.annotations.NullMarked;
