@NullMarked
package io.gatehouse.ui.alarms;

import org.jspecify.annotations.NullMarked;
