/// The dialog in which this user says how to be told of alarms, and tries it.
@NullMarked
package io.gatehouse.ui.notifications;

import org.jspecify.annotations.NullMarked;
