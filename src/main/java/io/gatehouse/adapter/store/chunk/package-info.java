/// Pieces of series, and how they are packed into few bytes.
@NullMarked
package io.gatehouse.adapter.store.chunk;

import org.jspecify.annotations.NullMarked;
