/// What the program talks about.
@NullMarked
package io.gatehouse.domain;

import org.jspecify.annotations.NullMarked;
