/// One file per metric: its id, unit, how it is read and its documented threshold; [MetricCatalog] lists them.
@NullMarked
package io.gatehouse.metric;

import org.jspecify.annotations.NullMarked;
