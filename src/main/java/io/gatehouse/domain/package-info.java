/// What Gatehouse talks about: readings, thresholds, queues, profiles. Knows the JDK only; everything is immutable.
@NullMarked
package io.gatehouse.domain;

import org.jspecify.annotations.NullMarked;
