/// Stories of `io.gatehouse.ui.controls`.
@NullMarked
package io.gatehouse.ui.controls;

import org.jspecify.annotations.NullMarked;
