/// Stories of `io.gatehouse.ui.overview`.
@NullMarked
package io.gatehouse.ui.overview;

import org.jspecify.annotations.NullMarked;
