package io.gatehouse.ui.console;

import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Threshold;
import io.gatehouse.history.History;
import io.gatehouse.poll.LatestReadings;
import java.util.Map;

/// What is known of the brokers of an open profile; every part is thread-safe.
///
/// @param thresholds the levels in force, the same that `alarms` judges by: the documented ones and the profile's
public record Observed(
        LatestReadings latest, History history, AlarmBoard alarms, Map<MetricKey, Threshold> thresholds) {

    public Observed {
        thresholds = Map.copyOf(thresholds);
    }
}
