/// Stories about this package.
@NullMarked
package io.gatehouse.adapter.file;

import org.jspecify.annotations.NullMarked;
