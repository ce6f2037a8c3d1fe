/// History and the alarm log in one SQLite file per profile.
@NullMarked
package io.gatehouse.adapter.store;

import org.jspecify.annotations.NullMarked;
