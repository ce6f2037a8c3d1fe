/// Tests of the command palette.
@NullMarked
package io.gatehouse.ui.palette;

import org.jspecify.annotations.NullMarked;
