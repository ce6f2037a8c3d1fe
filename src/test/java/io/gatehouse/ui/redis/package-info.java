/// The screen of Redis without a window.
@NullMarked
package io.gatehouse.ui.redis;

import org.jspecify.annotations.NullMarked;
