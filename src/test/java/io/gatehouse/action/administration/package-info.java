@NullMarked
package io.gatehouse.action.administration;

import org.jspecify.annotations.NullMarked;
