/// Stories of failures that are rehearsed.
@NullMarked
package io.gatehouse.drill;

import org.jspecify.annotations.NullMarked;
