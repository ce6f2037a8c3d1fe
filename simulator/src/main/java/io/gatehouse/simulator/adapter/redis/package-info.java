/// The waiting room and the active users in Redis.
@NullMarked
package io.gatehouse.simulator.adapter.redis;

import org.jspecify.annotations.NullMarked;
