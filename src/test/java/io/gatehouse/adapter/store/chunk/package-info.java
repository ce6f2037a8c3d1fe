/// Tests of packing.
@NullMarked
package io.gatehouse.adapter.store.chunk;

import org.jspecify.annotations.NullMarked;
