/// Stories about numbers, thresholds and lags.
@NullMarked
package io.gatehouse.domain;

import org.jspecify.annotations.NullMarked;
