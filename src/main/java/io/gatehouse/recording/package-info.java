/// Everything that a console shows, written to one file and played back without any broker. Knows no window.
@NullMarked
package io.gatehouse.recording;

import org.jspecify.annotations.NullMarked;
