package io.gatehouse.ui.console;

import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.history.History;
import io.gatehouse.notify.NotificationDesk;
import io.gatehouse.notify.Notifier;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AuditTrail;

/// What is known of the brokers of an open profile; every part is thread-safe.
///
/// @param log what happened to alarms; searching it blocks
/// @param audit what operators did; searching it blocks
/// @param notifications how people are told, and what they were told last; its methods block
public record Observed(
        LatestReadings latest,
        History history,
        AlarmBoard alarms,
        AlarmLog log,
        AuditTrail audit,
        NotificationDesk notifications) {

    /// What people were told last.
    public Notifier notifier() {
        return notifications.notifier();
    }
}
