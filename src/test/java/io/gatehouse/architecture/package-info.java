/// The rules of the house, and the proof that each of them fires.
@NullMarked
package io.gatehouse.architecture;

import org.jspecify.annotations.NullMarked;
