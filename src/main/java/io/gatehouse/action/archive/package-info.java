/// Takes messages off a queue into an archive, and puts an archive back.
@NullMarked
package io.gatehouse.action.archive;

import org.jspecify.annotations.NullMarked;
