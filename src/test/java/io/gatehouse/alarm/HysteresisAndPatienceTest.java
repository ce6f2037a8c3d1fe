package io.gatehouse.alarm;

import static io.gatehouse.alarm.AlarmStory.CONSUMERS;
import static io.gatehouse.alarm.AlarmStory.DEPTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SubjectPattern;
import io.gatehouse.domain.Threshold.Bound;
import io.gatehouse.port.AlarmLog.Transition;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// When a condition becomes an alarm, and when it is over.
class HysteresisAndPatienceTest {

    private static AlarmRule depth(double level, double clear, Patience patience) {
        return rule("queue-depth", "*", new Condition.Level(Bound.ABOVE, level, clear), patience);
    }

    private static AlarmRule rule(String metric, String subjects, Condition condition, Patience patience) {
        return new AlarmRule(
                AlarmRule.LEVEL, metric, new SubjectPattern(subjects), condition, Severity.WARNING, patience);
    }

    @Test
    void whatTheBrokerDeclaresItselfIsRaisedByTheFirstReading() {
        var story = AlarmStory.with(depth(500, 500, Patience.FIRST_READING));

        story.read(AlarmStory.DEPTH, 501);
        assertThat(story.state(AlarmStory.DEPTH)).isInstanceOf(Raised.class);

        story.read(AlarmStory.DEPTH, 500).read(AlarmStory.DEPTH, 501);
        assertThat(story.state(AlarmStory.DEPTH)).isInstanceOf(Raised.class);
    }

    @Test
    void valueThatDancesAroundItsLimitIsOneAlarm() {
        var story = new AlarmStory().twice(DEPTH, 1_001);
        for (var i = 0; i < 20; i++) {
            story.read(DEPTH, 990).read(DEPTH, 1_010);
        }

        assertThat(story.told(DEPTH)).containsExactly(Transition.RAISED);

        story.read(DEPTH, 950);
        assertThat(story.state(DEPTH)).isInstanceOf(Returned.class);
    }

    @Test
    void smallCountsClearAtTheirLevel() {
        var story = new AlarmStory().twice(CONSUMERS, 1).read(CONSUMERS, 2);

        assertThat(story.state(CONSUMERS)).isInstanceOf(Returned.class);
    }

    @Test
    void longEnoughIsMeasuredFromTheFirstReadingBeyond() {
        var story = AlarmStory.with(depth(500, 500, new Patience.Lasting(Duration.ofSeconds(30))));
        for (var second = 0; second < 30; second++) {
            story.read(DEPTH, 600);
        }
        assertThat(story.board.open()).isEmpty();

        story.read(DEPTH, 600);

        assertThat(story.state(DEPTH)).isEqualTo(new Raised(Severity.WARNING, AlarmStory.TWO_AM));
    }

    @Test
    void aBreakStartsTheWaitAnew() {
        var story = AlarmStory.with(depth(500, 500, new Patience.Lasting(Duration.ofSeconds(3))));
        story.twice(DEPTH, 600).read(DEPTH, 10).twice(DEPTH, 600).read(DEPTH, 600);

        assertThat(story.board.open()).isEmpty();
    }

    @Test
    void threeTimesWithinFiveMinutesIsAnAlarmHoweverShortEachWas() {
        var story = AlarmStory.with(depth(500, 500, new Patience.Times(3, Duration.ofMinutes(5))));
        story.read(DEPTH, 600).read(DEPTH, 10).pass(Duration.ofMinutes(1));
        story.read(DEPTH, 600).read(DEPTH, 10).pass(Duration.ofMinutes(1));
        assertThat(story.board.open()).isEmpty();

        story.read(DEPTH, 600);

        assertThat(story.state(DEPTH)).isInstanceOf(Raised.class);
    }

    @Test
    void timesThatAreTooFarApartAreNone() {
        var story = AlarmStory.with(depth(500, 500, new Patience.Times(3, Duration.ofMinutes(5))));
        for (var i = 0; i < 10; i++) {
            story.read(DEPTH, 600).read(DEPTH, 10).pass(Duration.ofMinutes(3));
        }

        assertThat(story.board.open()).isEmpty();
    }

    @Test
    void ruleForSomeQueuesReplacesTheDocumentedOneForThoseOnly() {
        var refunds = new MetricKey("queue-depth", "refund-queue");
        var story = AlarmStory.with(
                rule("queue-depth", "refund-*", new Condition.Level(Bound.ABOVE, 50, 40), Patience.SECOND_READING));
        story.twice(refunds, 60).twice(DEPTH, 60);

        assertThat(story.board.open()).extracting(Alarm::key).containsExactly(refunds);
    }

    @Test
    void levelThatCouldNeverClearIsRefused() {
        assertThatThrownBy(() -> new Condition.Level(Bound.ABOVE, 100, 120)).hasMessageContaining("clear");
        assertThatThrownBy(() -> new Condition.Level(Bound.BELOW, 2, 1)).hasMessageContaining("clear");
    }
}
