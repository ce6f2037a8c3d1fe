/// Every action there is, each behind the guard of its profile.
@NullMarked
package io.gatehouse.action.catalog;

import org.jspecify.annotations.NullMarked;
