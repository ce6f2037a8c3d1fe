/// Stories of `io.gatehouse.ui.connect`.
@NullMarked
package io.gatehouse.ui.connect;

import org.jspecify.annotations.NullMarked;
