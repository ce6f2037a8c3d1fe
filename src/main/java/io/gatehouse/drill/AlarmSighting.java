package io.gatehouse.drill;

import java.time.Duration;

/// A change of an alarm during a drill.
///
/// @param alarm the metric's id
/// @param at since the run's start
/// @param raised true when it came, false when it was back to normal
public record AlarmSighting(String alarm, Duration at, boolean raised) {}
