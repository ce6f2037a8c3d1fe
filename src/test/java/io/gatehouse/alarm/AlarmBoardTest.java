package io.gatehouse.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmBoardTest {

    private static final Instant TWO_AM = Instant.parse("2026-01-01T02:00:00Z");
    private static final MetricKey DEPTH = new MetricKey("queue-depth", "ticket-issue-queue");
    private static final MetricKey DEAD = new MetricKey("dead-letters", "ticket-dlq");

    private final AlarmBoard board = new AlarmBoard(
            Map.of(
                    DEPTH, Threshold.above(1_000, Severity.WARNING),
                    DEAD, Threshold.above(0, Severity.CRITICAL)),
            Clock.fixed(TWO_AM, ZoneOffset.UTC));

    @Test
    void depthOverItsLimitRaisesWarningAndRemembersSinceWhen() {
        read(DEPTH, 1_000, 0);
        assertThat(board.open()).isEmpty();

        read(DEPTH, 1_001, 1);
        read(DEPTH, 1_500, 2);

        assertThat(board.open()).singleElement().satisfies(alarm -> {
            assertThat(alarm.severity()).isEqualTo(Severity.WARNING);
            assertThat(alarm.state()).isEqualTo(new Raised(Severity.WARNING, at(1)));
        });
    }

    @Test
    void singleReadingOverTheLimitIsNotYetAnAlarm() {
        read(DEPTH, 1_001, 0);
        assertThat(board.open()).isEmpty();

        read(DEPTH, 900, 1);
        read(DEPTH, 1_001, 2);

        assertThat(board.open()).isEmpty();
    }

    @Test
    void worstAlarmStandsFirst() {
        twice(DEPTH, 2_000, 0);
        twice(DEAD, 1, 2);

        assertThat(board.open()).extracting(Alarm::key).containsExactly(DEAD, DEPTH);
    }

    @Test
    void acknowledgedAlarmClosesByItselfWhenNormalAgain() {
        twice(DEAD, 17, 0);
        board.acknowledge(DEAD, "mina");
        assertThat(board.open())
                .singleElement()
                .extracting(Alarm::state)
                .isEqualTo(new Acknowledged(Severity.CRITICAL, at(0), "mina"));

        read(DEAD, 0, 5);

        assertThat(board.open()).isEmpty();
    }

    @Test
    void alarmThatNobodySawStaysAfterItReturnedToNormal() {
        twice(DEAD, 17, 0);
        read(DEAD, 0, 5);
        assertThat(board.open())
                .singleElement()
                .extracting(Alarm::state)
                .isEqualTo(new Returned(Severity.CRITICAL, at(0)));

        board.acknowledge(DEAD, "mina");

        assertThat(board.open()).isEmpty();
    }

    @Test
    void unknownIsRaisedAsItselfAndNeverCountsAsNormal() {
        twice(DEPTH, 1_500, 0);
        unknown(2);

        assertThat(board.open()).singleElement().satisfies(alarm -> {
            assertThat(alarm.severity()).isEqualTo(Severity.UNKNOWN);
            assertThat(alarm.state().isOpen()).isTrue();
        });
    }

    @Test
    void unknownThatIsKnownAgainAndNormalNeedsNobodysAttention() {
        unknown(0);
        unknown(1);
        assertThat(board.open()).hasSize(1);
        read(DEPTH, 10, 2);

        assertThat(board.open()).isEmpty();
    }

    @Test
    void warningHiddenByAnOutageStillWaitsToBeSeen() {
        twice(DEPTH, 1_500, 0);
        unknown(2);
        read(DEPTH, 10, 3);

        assertThat(board.open())
                .singleElement()
                .extracting(Alarm::state)
                .isEqualTo(new Returned(Severity.WARNING, at(0)));
    }

    @Test
    void acknowledgedWarningIsRaisedAgainWhenItBecomesCritical() {
        var warning = new Acknowledged(Severity.WARNING, at(0), "mina");

        assertThat(warning.onSeverity(Severity.CRITICAL, at(9))).isEqualTo(new Raised(Severity.CRITICAL, at(9)));
    }

    @Test
    void seriesWithoutThresholdIsNotJudged() {
        read(new MetricKey("publish-rate", "ticket-issue-queue"), 1e9, 0);

        assertThat(board.open()).isEmpty();
    }

    private void twice(MetricKey key, double value, int second) {
        read(key, value, second);
        read(key, value, second + 1);
    }

    private void unknown(int second) {
        board.accept(List.of(new Reading.Unknown(DEPTH, "connection refused", at(second))));
    }

    private void read(MetricKey key, double value, int second) {
        board.accept(List.of(new Reading.Measured(key, value, at(second))));
    }

    private static Instant at(int second) {
        return TWO_AM.plusSeconds(second);
    }
}
