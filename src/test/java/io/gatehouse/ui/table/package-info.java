/// Stories about this package.
@NullMarked
package io.gatehouse.ui.table;

import org.jspecify.annotations.NullMarked;
