/// Tests of the window that need no broker: fed readings, a fake action.
@NullMarked
package io.gatehouse.ui;

import org.jspecify.annotations.NullMarked;
