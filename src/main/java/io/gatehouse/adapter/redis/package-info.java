/// Redis through Lettuce; nothing else knows that library.
@NullMarked
package io.gatehouse.adapter.redis;

import org.jspecify.annotations.NullMarked;
