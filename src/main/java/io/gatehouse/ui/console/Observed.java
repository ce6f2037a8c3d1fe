package io.gatehouse.ui.console;

import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.history.History;
import io.gatehouse.poll.LatestReadings;

/// What is known of the brokers of an open profile; every part is thread-safe.
public record Observed(LatestReadings latest, History history, AlarmBoard alarms) {}
