/// What is wrong, since when, and who has seen it; one state per file.
@NullMarked
package io.gatehouse.alarm;

import org.jspecify.annotations.NullMarked;
