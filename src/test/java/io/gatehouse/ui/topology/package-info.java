@NullMarked
package io.gatehouse.ui.topology;

import org.jspecify.annotations.NullMarked;
