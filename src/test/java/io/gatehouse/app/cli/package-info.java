/// The command line of actions.
@NullMarked
package io.gatehouse.app.cli;

import org.jspecify.annotations.NullMarked;
