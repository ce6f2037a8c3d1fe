/// One poller per broker, each on a thread of its own with a time-out of its own; results meet in [LatestReadings].
@NullMarked
package io.gatehouse.poll;

import org.jspecify.annotations.NullMarked;
