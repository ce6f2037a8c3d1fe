/// The console window, put together; the screens each have a package of their own.
@NullMarked
package io.gatehouse.ui;

import org.jspecify.annotations.NullMarked;
