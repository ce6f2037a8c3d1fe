/// Stories of `io.gatehouse.ui.text`.
@NullMarked
package io.gatehouse.ui.text;

import org.jspecify.annotations.NullMarked;
