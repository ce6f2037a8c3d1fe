/// The screen of the twelve checks, with what each found and what mends it.
@NullMarked
package io.gatehouse.ui.checklist;

import org.jspecify.annotations.NullMarked;
