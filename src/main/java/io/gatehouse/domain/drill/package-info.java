/// Drills as people see them: what is offered, what goes on, what the trainee did, and what it was worth.
@NullMarked
package io.gatehouse.domain.drill;

import org.jspecify.annotations.NullMarked;
