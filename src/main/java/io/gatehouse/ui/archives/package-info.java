/// The screen of what was removed from brokers and kept on this computer, with the button that puts it back.
@NullMarked
package io.gatehouse.ui.archives;

import org.jspecify.annotations.NullMarked;
