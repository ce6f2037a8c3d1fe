/// What is wrong: its words, the strip that is always in sight, and the screen with shelf and log.
@NullMarked
package io.gatehouse.ui.alarms;

import org.jspecify.annotations.NullMarked;
