/// The twelve checks that an operations lead signs off: one file each, decided from what was found out about a
/// deployment.
@NullMarked
package io.gatehouse.checklist;

import org.jspecify.annotations.NullMarked;
