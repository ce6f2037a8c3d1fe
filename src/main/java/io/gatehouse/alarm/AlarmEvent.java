package io.gatehouse.alarm;

import io.gatehouse.port.AlarmLog;

/// An alarm changed.
///
/// @param entry the line of the log that says so
/// @param alarm as it is after the change
public record AlarmEvent(AlarmLog.Entry entry, Alarm alarm) {}
