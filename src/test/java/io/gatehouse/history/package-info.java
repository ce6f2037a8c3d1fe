/// Stories about this package.
@NullMarked
package io.gatehouse.history;

import org.jspecify.annotations.NullMarked;
