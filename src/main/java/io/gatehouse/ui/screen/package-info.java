/// What a screen of the open console is to the window around it.
@NullMarked
package io.gatehouse.ui.screen;

import org.jspecify.annotations.NullMarked;
