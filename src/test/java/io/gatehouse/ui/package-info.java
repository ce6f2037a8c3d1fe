/// Tests of the window as a whole.
@NullMarked
package io.gatehouse.ui;

import org.jspecify.annotations.NullMarked;
