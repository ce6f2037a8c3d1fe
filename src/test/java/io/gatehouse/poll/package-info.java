/// Stories about this package.
@NullMarked
package io.gatehouse.poll;

import org.jspecify.annotations.NullMarked;
