package io.gatehouse.alarm;

import static io.gatehouse.alarm.AlarmStory.DEPTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Condition;
import io.gatehouse.domain.Patience;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SubjectPattern;
import io.gatehouse.domain.Threshold.Bound;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// How fast a queue grows, and when it will be too long.
class TrendTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static AlarmStory growing(AlarmStory story, double perSecond, int seconds) {
        for (var second = 0; second < seconds; second++) {
            story.read(DEPTH, 100 + perSecond * second);
        }
        return story;
    }

    private static AlarmRule rule(String id, Condition condition) {
        return new AlarmRule(
                id, "queue-depth", SubjectPattern.ALL, condition, Severity.WARNING, Patience.SECOND_READING);
    }

    private static AlarmId id(String rule) {
        return new AlarmId(DEPTH, rule);
    }

    @Test
    void steadyGrowthIsToldPerSecondAndAsTheTimeThatIsLeft() {
        var story = growing(new AlarmStory(), 5, 61);

        assertThat(story.board.forecast(AlarmStory.id(DEPTH))).hasValueSatisfying(forecast -> {
            assertThat(forecast.perSecond()).isCloseTo(5, Assertions.within(1e-6));
            assertThat(forecast.timeToLevel()).contains(Duration.ofMinutes(2));
        });
    }

    @Test
    void fewReadingsAreNoTrend() {
        var story = growing(new AlarmStory(), 5, 20);

        assertThat(story.board.forecast(AlarmStory.id(DEPTH))).isEmpty();
    }

    @Test
    void queueThatShrinksNeverReachesItsLimit() {
        var story = growing(new AlarmStory(), -1, 61);

        assertThat(story.board.forecast(AlarmStory.id(DEPTH)).orElseThrow().timeToLevel())
                .isEmpty();
    }

    @Test
    void anOutageStartsTheTrendAnew() {
        var story = growing(new AlarmStory(), 5, 61).unknown(DEPTH).read(DEPTH, 9);

        assertThat(story.board.forecast(AlarmStory.id(DEPTH))).isEmpty();
    }

    @Test
    void growingTooFastIsAnAlarmLongBeforeTheLimit() {
        var story = AlarmStory.with(rule("change", new Condition.RateOfChange(Bound.ABOVE, 200, MINUTE)));
        growing(story, 5, 40);

        assertThat(story.board.find(id("change")).orElseThrow().state()).isInstanceOf(Raised.class);
        assertThat(story.state(DEPTH)).isInstanceOf(Normal.class);
    }

    @Test
    void limitThatWillBeReachedWithinTenMinutesIsAnAlarm() {
        var story = AlarmStory.with(
                rule("forecast", new Condition.TimeTo(Bound.ABOVE, 3_000, Duration.ofMinutes(10), MINUTE)));
        growing(story, 4, 40);
        assertThat(story.board.open()).isEmpty();

        growing(story, 10, 61);

        assertThat(story.board.find(id("forecast")).orElseThrow().state()).isInstanceOf(Raised.class);
    }
}
