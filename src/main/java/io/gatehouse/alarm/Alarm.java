package io.gatehouse.alarm;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;

/// One thing that is or was wrong: which series, how bad, in which state, on which reading and against which level.
public record Alarm(MetricKey key, Severity severity, AlarmState state, Reading reading, Threshold threshold) {}
