/// Stories of `io.gatehouse.ui.queues`.
@NullMarked
package io.gatehouse.ui.queues;

import org.jspecify.annotations.NullMarked;
