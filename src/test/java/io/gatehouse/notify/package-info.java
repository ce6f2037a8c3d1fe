@NullMarked
package io.gatehouse.notify;

import org.jspecify.annotations.NullMarked;
