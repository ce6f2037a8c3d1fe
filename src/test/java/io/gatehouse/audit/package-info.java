@NullMarked
package io.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
