/// Starts JavaFX and shows the console in a window, or without a display.
@NullMarked
package io.gatehouse.app.window;

import org.jspecify.annotations.NullMarked;
