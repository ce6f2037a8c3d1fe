@NullMarked
package io.gatehouse.ui.drill;

import org.jspecify.annotations.NullMarked;
