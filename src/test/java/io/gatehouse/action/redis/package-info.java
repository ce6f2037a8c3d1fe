/// The operator actions on Redis, against a real one.
@NullMarked
package io.gatehouse.action.redis;

import org.jspecify.annotations.NullMarked;
