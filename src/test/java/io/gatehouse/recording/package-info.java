/// Recordings: their format, what a stranger's file does, and moving through one.
@NullMarked
package io.gatehouse.recording;

import org.jspecify.annotations.NullMarked;
