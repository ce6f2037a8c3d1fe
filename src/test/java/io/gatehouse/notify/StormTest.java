package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/// How many notices a bad night makes.
class StormTest {

    private static final Instant TWO_AM = Instant.parse("2026-01-01T02:00:00Z");

    private final Storm storm = new Storm();

    static AlarmEvent raised(String queue) {
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

    private static Instant at(int second) {
        return TWO_AM.plusSeconds(second);
    }

    @Test
    void firstAlarmIsToldAfterAMomentWithThoseThatComeWithIt() {
        storm.add(raised("a"), at(0));
        assertThat(storm.due(at(1))).isEmpty();
        storm.add(raised("b"), at(1));

        assertThat(storm.due(at(2)))
                .hasValueSatisfying(events -> assertThat(events).hasSize(2));
        assertThat(storm.due(at(3))).isEmpty();
    }

    @Test
    void fortyAlarmsInAMinuteAreThreeNotices() {
        var notices = 0;
        for (var second = 0; second < 90; second++) {
            if (second < 40) {
                storm.add(raised("queue-" + second), at(second));
            }
            notices += storm.due(at(second)).isPresent() ? 1 : 0;
        }

        assertThat(notices).isEqualTo(3);
    }

    @Test
    void alarmThatFlapsStandsInANoticeOnce() {
        storm.add(raised("a"), at(0));
        storm.due(at(2));
        for (var second = 3; second < 20; second++) {
            storm.add(raised("a"), at(second));
        }

        assertThat(storm.due(at(33)))
                .hasValueSatisfying(events -> assertThat(events).hasSize(1));
    }

    @Test
    void whatWasSeenBeforeItWasToldIsNotToldAnyMore() {
        var event = raised("a");
        storm.add(event, at(0));
        storm.forget(event.alarm().id());

        assertThat(storm.due(at(5))).isEmpty();
    }
}
