/// Tests of the screen of archives.
@NullMarked
package io.gatehouse.ui.archives;

import org.jspecify.annotations.NullMarked;
