/// Stories about this package.
@NullMarked
package io.gatehouse.metric;

import org.jspecify.annotations.NullMarked;
