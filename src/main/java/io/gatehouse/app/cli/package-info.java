/// The command line: the same actions as in the window, with the same safety.
@NullMarked
package io.gatehouse.app.cli;

import org.jspecify.annotations.NullMarked;
