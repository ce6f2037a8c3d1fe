/// Tables whose rows live as long as what they show, and what their columns say.
@NullMarked
package io.gatehouse.ui.table;

import org.jspecify.annotations.NullMarked;
