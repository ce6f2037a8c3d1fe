@NullMarked
package io.gatehouse.topology;

import org.jspecify.annotations.NullMarked;
