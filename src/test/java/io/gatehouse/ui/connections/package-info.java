/// Stories about this package.
@NullMarked
package io.gatehouse.ui.connections;

import org.jspecify.annotations.NullMarked;
