@NullMarked
package io.gatehouse.checklist;

import org.jspecify.annotations.NullMarked;
