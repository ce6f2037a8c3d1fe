/// Reading a real Redis.
@NullMarked
package io.gatehouse.adapter.redis;

import org.jspecify.annotations.NullMarked;
