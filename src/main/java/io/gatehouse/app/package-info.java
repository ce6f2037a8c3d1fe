/// Where the program starts; with its sub-packages the only place that knows every part.
@NullMarked
package io.gatehouse.app;

import org.jspecify.annotations.NullMarked;
