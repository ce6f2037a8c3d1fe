/// Stories about this package.
@NullMarked
package io.gatehouse.ui.nodes;

import org.jspecify.annotations.NullMarked;
