/// Telling people of alarms who do not look: gathered, folded when there is a storm, retried, at a bounded rate.
@NullMarked
package io.gatehouse.notify;

import org.jspecify.annotations.NullMarked;
