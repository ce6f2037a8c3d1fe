/// Recording what is open, and moving through what was recorded.
@NullMarked
package io.gatehouse.ui.playback;

import org.jspecify.annotations.NullMarked;
