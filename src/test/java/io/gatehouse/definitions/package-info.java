@NullMarked
package io.gatehouse.definitions;

import org.jspecify.annotations.NullMarked;
