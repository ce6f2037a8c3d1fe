/// The command line: one file per subcommand, the same engines and the same safety as the window.
@NullMarked
package io.gatehouse.app.cli;

import org.jspecify.annotations.NullMarked;
