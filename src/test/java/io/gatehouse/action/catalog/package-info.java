@NullMarked
package io.gatehouse.action.catalog;

import org.jspecify.annotations.NullMarked;
