/// Stories about this package.
@NullMarked
package io.gatehouse.alarm;

import org.jspecify.annotations.NullMarked;
