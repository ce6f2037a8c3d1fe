/// The command palette: everything the window can do, found by typing.
@NullMarked
package io.gatehouse.ui.palette;

import org.jspecify.annotations.NullMarked;
