/// Stories about this package.
@NullMarked
package io.gatehouse.adapter.rabbitmq;

import org.jspecify.annotations.NullMarked;
