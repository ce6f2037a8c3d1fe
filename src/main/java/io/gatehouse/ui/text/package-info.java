/// Words and figures: translations, numbers with units, ages and durations.
@NullMarked
package io.gatehouse.ui.text;

import org.jspecify.annotations.NullMarked;
