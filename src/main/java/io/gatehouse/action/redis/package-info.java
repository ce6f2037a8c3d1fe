/// What an operator can do on Redis: the waiting room and the people let in, streams, lists, seats, BullMQ, all keys.
@NullMarked
package io.gatehouse.action.redis;

import org.jspecify.annotations.NullMarked;
