/// The screen of Redis: its memory and clients, what is watched in it, and the search for keys.
@NullMarked
package io.gatehouse.ui.redis;

import org.jspecify.annotations.NullMarked;
