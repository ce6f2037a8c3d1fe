/// The one bridge to the FX thread: coalesced updates, background tasks, pictures of the scene.
@NullMarked
package io.gatehouse.ui.fx;

import org.jspecify.annotations.NullMarked;
