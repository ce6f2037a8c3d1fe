/// Tests of the notification settings.
@NullMarked
package io.gatehouse.ui.notifications;

import org.jspecify.annotations.NullMarked;
