/// Stories of `io.gatehouse.ui.action`.
@NullMarked
package io.gatehouse.ui.action;

import org.jspecify.annotations.NullMarked;
