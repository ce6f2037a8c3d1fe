package io.gatehouse.notify;

import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.alarm.AlarmId;
import io.gatehouse.alarm.Raised;
import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.port.AlarmLog;
import java.time.Instant;

/// Alarms as the board tells them, to be notified of.
public final class RaisedAlarms {

    private static final Instant TWO_AM = Instant.parse("2026-01-01T02:00:00Z");

    private RaisedAlarms() {}

    /// A queue that is too deep.
    public static AlarmEvent raised(String queue) {
        var key = new MetricKey("queue-depth", queue);
        var rule = AlarmRule.of("queue-depth", Threshold.above(1_000, Severity.WARNING));
        var id = new AlarmId(key, rule.id());
        var alarm = new Alarm(
                id,
                rule,
                Severity.WARNING,
                new Raised(Severity.WARNING, TWO_AM),
                new Reading.Measured(key, 1_204, TWO_AM));
        var entry = new AlarmLog.Entry(
                TWO_AM, key, rule.id(), AlarmLog.Transition.RAISED, Severity.WARNING, "", "1204 > 1000");
        return new AlarmEvent(entry, alarm);
    }
}
