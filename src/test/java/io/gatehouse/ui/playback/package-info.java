/// Recordings on the screen.
@NullMarked
package io.gatehouse.ui.playback;

import org.jspecify.annotations.NullMarked;
