package io.gatehouse.alarm;

import static io.gatehouse.alarm.AlarmStory.CONSUMERS;
import static io.gatehouse.alarm.AlarmStory.DEAD;
import static io.gatehouse.alarm.AlarmStory.DEPTH;
import static io.gatehouse.alarm.AlarmStory.RABBIT;
import static io.gatehouse.alarm.AlarmStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SubjectPattern;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Threshold.Bound;
import io.gatehouse.port.AlarmLog.Transition;
import org.junit.jupiter.api.Test;

/// One cause is one alarm.
class SuppressionTest {

    private final AlarmStory story = new AlarmStory();

    private void brokerGoesDown() {
        story.down(DEPTH, DEAD, CONSUMERS).down(DEPTH, DEAD, CONSUMERS);
    }

    @Test
    void brokerThatIsDownIsOneAlarm() {
        story.read(DEPTH, 10).read(DEAD, 0).read(CONSUMERS, 3);
        brokerGoesDown();

        assertThat(story.board.open()).singleElement().satisfies(alarm -> {
            assertThat(alarm.key()).isEqualTo(RABBIT);
            assertThat(alarm.worst()).isEqualTo(Severity.CRITICAL);
        });
        assertThat(story.board.all()).hasSize(4);
        assertThat(story.state(DEPTH))
                .isInstanceOfSatisfying(
                        Suppressed.class,
                        suppressed -> assertThat(suppressed.cause()).isEqualTo(id(RABBIT)));
        assertThat(story.told(DEPTH)).containsExactly(Transition.SUPPRESSED);
    }

    @Test
    void brokerThatIsDownIsLoggedInItsClientsWords() {
        brokerGoesDown();

        assertThat(story.events.getFirst().entry().detail()).isEqualTo("connection refused");
    }

    @Test
    void brokerThatIsBackLeavesItsOwnAlarmToBeSeenAndNoOther() {
        brokerGoesDown();
        story.read(DEPTH, 10).read(DEAD, 0).read(CONSUMERS, 3);

        assertThat(story.board.open()).singleElement().satisfies(alarm -> {
            assertThat(alarm.key()).isEqualTo(RABBIT);
            assertThat(alarm.state()).isInstanceOf(Returned.class);
        });
    }

    @Test
    void whatWasWrongBeforeTheOutageStaysInSight() {
        story.twice(DEAD, 17);
        brokerGoesDown();

        assertThat(story.board.open()).extracting(Alarm::key).containsExactlyInAnyOrder(RABBIT, DEAD);
    }

    @Test
    void whatIsWrongAfterTheOutageIsRaisedAsItself() {
        brokerGoesDown();
        story.twice(DEAD, 17);

        assertThat(story.state(DEAD)).isInstanceOf(Raised.class);
        assertThat(story.told(DEAD)).containsExactly(Transition.SUPPRESSED, Transition.RAISED);
    }

    @Test
    void whatItsCauseHadOnlyHiddenIsNotRaisedTwice() {
        var blocked = new MetricKey("blocked-connections", "vhost /");
        var memory = new MetricKey("rabbit-memory-alarm", "rabbit@one");
        var both = AlarmStory.with(
                AlarmRule.of("blocked-connections", Threshold.above(0, Severity.CRITICAL)),
                AlarmRule.of("rabbit-memory-alarm", Threshold.above(0, Severity.CRITICAL)));

        both.twice(blocked, 3).twice(memory, 1).twice(memory, 0);

        assertThat(both.told(blocked))
                .containsExactly(Transition.RAISED, Transition.SUPPRESSED, Transition.UNSUPPRESSED);
    }

    @Test
    void singleFailedPollIsNoAlarm() {
        story.read(DEPTH, 10).down(DEPTH).read(DEPTH, 10);

        assertThat(story.events).isEmpty();
    }

    @Test
    void worseLevelStandsForTheLesserOne() {
        var critical = new AlarmRule(
                "critical",
                "queue-depth",
                SubjectPattern.ALL,
                new Condition.Level(Bound.ABOVE, 5_000, 5_000),
                Severity.CRITICAL,
                Patience.SECOND_READING);
        var both = AlarmStory.with(critical).twice(DEPTH, 6_000);

        assertThat(both.board.open())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.id().rule()).isEqualTo("critical"));

        both.read(DEPTH, 2_000);
        assertThat(both.board.open())
                .extracting(alarm -> alarm.state().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Returned", "Raised");
    }
}
