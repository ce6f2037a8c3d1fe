/// What the window is given: the parts of the program it shows and commands. Knows no JavaFX.
@NullMarked
package io.gatehouse.ui.console;

import org.jspecify.annotations.NullMarked;
