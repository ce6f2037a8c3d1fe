/// Tests of the file of history.
@NullMarked
package io.gatehouse.adapter.store;

import org.jspecify.annotations.NullMarked;
