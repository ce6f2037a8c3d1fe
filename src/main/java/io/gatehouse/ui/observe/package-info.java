/// What the screens may say of a series at a moment: known, stale, unknown, or not answered yet.
@NullMarked
package io.gatehouse.ui.observe;

import org.jspecify.annotations.NullMarked;
