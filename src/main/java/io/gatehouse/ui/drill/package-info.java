/// The screen of drills: cards, blind drills, debriefs; and what the window around it shows of them.
@NullMarked
package io.gatehouse.ui.drill;

import org.jspecify.annotations.NullMarked;
