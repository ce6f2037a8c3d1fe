package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How many notices a bad night makes.
class StormTest {

    private static final Instant TWO_AM = Instant.parse("2026-01-01T02:00:00Z");

    private final Storm storm = new Storm();

    private static Instant at(int second) {
        return TWO_AM.plusSeconds(second);
    }

    @Test
    void firstAlarmIsToldAfterAMomentWithThoseThatComeWithIt() {
        storm.add(RaisedAlarms.raised("a"), at(0));
        assertThat(storm.due(at(1))).isEmpty();
        storm.add(RaisedAlarms.raised("b"), at(1));

        assertThat(storm.due(at(2)))
                .hasValueSatisfying(events -> assertThat(events).hasSize(2));
        assertThat(storm.due(at(3))).isEmpty();
    }

    @Test
    void fortyAlarmsInAMinuteAreThreeNotices() {
        var notices = 0;
        for (var second = 0; second < 90; second++) {
            if (second < 40) {
                storm.add(RaisedAlarms.raised("queue-" + second), at(second));
            }
            notices += storm.due(at(second)).isPresent() ? 1 : 0;
        }

        assertThat(notices).isEqualTo(3);
    }

    @Test
    void alarmThatFlapsStandsInANoticeOnce() {
        storm.add(RaisedAlarms.raised("a"), at(0));
        storm.due(at(2));
        for (var second = 3; second < 20; second++) {
            storm.add(RaisedAlarms.raised("a"), at(second));
        }

        assertThat(storm.due(at(33)))
                .hasValueSatisfying(events -> assertThat(events).hasSize(1));
    }

    @Test
    void whatWasSeenBeforeItWasToldIsNotToldAnyMore() {
        var event = RaisedAlarms.raised("a");
        storm.add(event, at(0));
        storm.forget(event.alarm().id());

        assertThat(storm.due(at(5))).isEmpty();
    }
}
