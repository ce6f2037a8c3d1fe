/// Services over HTTP: health in the shape of Spring's Actuator, metrics as Prometheus text.
@NullMarked
package io.gatehouse.adapter.app;

import org.jspecify.annotations.NullMarked;
