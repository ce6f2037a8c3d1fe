package io.gatehouse.alarm;

import static io.gatehouse.alarm.AlarmStory.CONSUMERS;
import static io.gatehouse.alarm.AlarmStory.DEAD;
import static io.gatehouse.alarm.AlarmStory.DEPTH;
import static io.gatehouse.alarm.AlarmStory.at;
import static io.gatehouse.alarm.AlarmStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.AlarmLog.Transition;
import org.junit.jupiter.api.Test;

/// What an operator sees of one alarm's life.
class AlarmBoardTest {

    private final AlarmStory story = new AlarmStory();
    private final AlarmBoard board = story.board;

    @Test
    void depthOverItsLimitRaisesWarningAndRemembersSinceWhen() {
        story.read(DEPTH, 1_000);
        assertThat(board.open()).isEmpty();

        story.read(DEPTH, 1_001).read(DEPTH, 1_500);

        assertThat(board.open()).singleElement().satisfies(alarm -> {
            assertThat(alarm.severity()).isEqualTo(Severity.WARNING);
            assertThat(alarm.state()).isEqualTo(new Raised(Severity.WARNING, at(1)));
        });
        assertThat(story.told(DEPTH)).containsExactly(Transition.RAISED);
    }

    @Test
    void singleReadingOverTheLimitIsNotYetAnAlarm() {
        story.read(DEPTH, 1_001);
        assertThat(board.open()).isEmpty();

        story.read(DEPTH, 900).read(DEPTH, 1_001);

        assertThat(board.open()).isEmpty();
        assertThat(story.events).isEmpty();
    }

    @Test
    void worstAlarmStandsFirst() {
        story.twice(DEPTH, 2_000).twice(DEAD, 1);

        assertThat(board.open()).extracting(Alarm::key).containsExactly(DEAD, DEPTH);
    }

    @Test
    void acknowledgedAlarmClosesByItselfWhenNormalAgain() {
        story.twice(DEAD, 17);
        board.acknowledge(id(DEAD), "mina");
        assertThat(story.state(DEAD)).isEqualTo(new Acknowledged(Severity.CRITICAL, at(2), "mina"));

        story.read(DEAD, 0);

        assertThat(board.open()).isEmpty();
        assertThat(story.told(DEAD)).containsExactly(Transition.RAISED, Transition.ACKNOWLEDGED, Transition.CLOSED);
        assertThat(story.events.get(1).entry().who()).isEqualTo("mina");
    }

    @Test
    void alarmThatNobodySawStaysAfterItReturnedToNormal() {
        story.twice(DEAD, 17).read(DEAD, 0);
        assertThat(story.state(DEAD)).isEqualTo(new Returned(Severity.CRITICAL, at(2)));
        assertThat(board.open()).hasSize(1);

        board.acknowledge(id(DEAD), "mina");

        assertThat(board.open()).isEmpty();
        assertThat(story.told(DEAD)).containsExactly(Transition.RAISED, Transition.RETURNED, Transition.ACKNOWLEDGED);
    }

    @Test
    void alarmThatComesBackBeforeAnybodySawItIsRaisedAgain() {
        story.twice(DEAD, 17).read(DEAD, 0).twice(DEAD, 3);

        assertThat(story.state(DEAD)).isInstanceOf(Raised.class);
        assertThat(story.told(DEAD)).containsExactly(Transition.RAISED, Transition.RETURNED, Transition.RAISED);
    }

    @Test
    void unknownIsRaisedAsItselfAndNeverCountsAsNormal() {
        story.read(DEPTH, 10).unknown(DEPTH).unknown(DEPTH);

        assertThat(board.open()).singleElement().satisfies(alarm -> {
            assertThat(alarm.severity()).isEqualTo(Severity.UNKNOWN);
            assertThat(alarm.state()).isEqualTo(new Raised(Severity.UNKNOWN, at(1)));
        });
    }

    @Test
    void unknownThatIsKnownAgainAndNormalNeedsNobodysAttention() {
        story.unknown(DEPTH).unknown(DEPTH);
        assertThat(board.open()).hasSize(1);

        story.read(DEPTH, 10);

        assertThat(board.open()).isEmpty();
    }

    @Test
    void unknownThatTurnsOutWrongIsThatAlarmFromThenOn() {
        story.unknown(DEPTH).unknown(DEPTH).twice(DEPTH, 2_000);

        assertThat(story.state(DEPTH)).isEqualTo(new Raised(Severity.WARNING, at(0)));
        assertThat(story.told(DEPTH)).containsExactly(Transition.RAISED, Transition.WORSENED);
    }

    @Test
    void warningHiddenByAnOutageStillWaitsToBeSeen() {
        story.twice(DEPTH, 1_500).unknown(DEPTH).unknown(DEPTH).read(DEPTH, 10);

        assertThat(story.state(DEPTH)).isEqualTo(new Returned(Severity.WARNING, at(4)));
    }

    @Test
    void whatWasBackToNormalAndCannotBeReadAnyMoreIsRaisedAsUnknown() {
        story.twice(DEAD, 17).read(DEAD, 0).unknown(DEAD).unknown(DEAD);

        assertThat(story.board.open())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.worst()).isEqualTo(Severity.UNKNOWN));
        assertThat(story.told(DEAD)).endsWith(Transition.RETURNED, Transition.RAISED);

        story.read(DEAD, 0);
        assertThat(story.state(DEAD)).isEqualTo(new Returned(Severity.CRITICAL, at(2)));
    }

    @Test
    void worstAlarmThatIsOverStandsBehindWhatIsWrong() {
        story.twice(DEAD, 17).read(DEAD, 0).twice(DEPTH, 2_000);

        assertThat(story.board.open()).extracting(Alarm::key).containsExactly(DEPTH, DEAD);
    }

    @Test
    void acknowledgedUnknownIsRaisedAgainWhenItTurnsOutCritical() {
        story.unknown(DEAD).unknown(DEAD);
        board.acknowledge(id(DEAD), "mina");

        story.twice(DEAD, 5);

        assertThat(story.state(DEAD)).isEqualTo(new Raised(Severity.CRITICAL, at(3)));
        assertThat(story.told(DEAD)).endsWith(Transition.WORSENED);
    }

    @Test
    void queueThatWasDeletedTakesItsAlarmWithIt() {
        story.twice(CONSUMERS, 0);
        board.acknowledge(id(CONSUMERS), "mina");

        story.gone("consumers");

        assertThat(board.open()).isEmpty();
    }

    @Test
    void seriesWithoutRuleIsNotJudged() {
        story.twice(new MetricKey("publish-rate", "ticket-issue-queue"), 1e9);

        assertThat(board.open()).isEmpty();
    }

    @Test
    void logTellsTheValueAgainstItsLimit() {
        story.twice(DEPTH, 1_204);

        assertThat(story.events.getFirst().entry().detail()).isEqualTo("1204 > 1000");
    }
}
