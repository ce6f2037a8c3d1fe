/// The dead-letter replay engine: never loses a message, stops at a fixed end, resumes after a lost connection. Knows
/// `domain` and `port` only.
@NullMarked
package io.gatehouse.replay;

import org.jspecify.annotations.NullMarked;
