package io.gatehouse.alarm;

import static io.gatehouse.alarm.AlarmStory.DEAD;
import static io.gatehouse.alarm.AlarmStory.DEPTH;
import static io.gatehouse.alarm.AlarmStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.port.AlarmLog.Transition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Putting an alarm aside for a while.
class ShelvingTest {

    private final AlarmStory story = new AlarmStory();

    private void shelveForAnHour() {
        story.board.shelve(id(DEPTH), story.now().plus(Duration.ofHours(1)), "mina", "load test");
    }

    @Test
    void shelvedAlarmIsOutOfSightAndSaysUntilWhenWhoAndWhy() {
        story.twice(DEPTH, 2_000);
        shelveForAnHour();

        assertThat(story.board.open()).isEmpty();
        assertThat(story.board.all())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.state()).isInstanceOfSatisfying(Shelved.class, shelved -> {
                    assertThat(shelved.who()).isEqualTo("mina");
                    assertThat(shelved.why()).isEqualTo("load test");
                }));
        assertThat(story.told(DEPTH)).endsWith(Transition.SHELVED);
        assertThat(story.events.getLast().entry().detail()).isEqualTo("load test");
    }

    @Test
    void alarmThatIsStillWrongComesBackWhenTheTimeIsUp() {
        story.twice(DEPTH, 2_000);
        shelveForAnHour();
        story.pass(Duration.ofMinutes(59)).read(DEPTH, 2_000);
        assertThat(story.board.open()).isEmpty();

        story.pass(Duration.ofMinutes(1)).read(DEPTH, 2_000);

        assertThat(story.board.open()).hasSize(1);
        assertThat(story.told(DEPTH)).endsWith(Transition.UNSHELVED);
    }

    @Test
    void alarmThatIsOverWhenTheTimeIsUpStillWaitsToBeSeen() {
        story.twice(DEPTH, 2_000);
        shelveForAnHour();
        story.read(DEPTH, 10).pass(Duration.ofHours(1)).read(DEPTH, 10);

        assertThat(story.state(DEPTH)).isInstanceOf(Returned.class);
    }

    @Test
    void anAlarmCanBeShelvedBeforeItIsRaised() {
        story.read(DEPTH, 10);
        shelveForAnHour();
        story.twice(DEPTH, 2_000);

        assertThat(story.board.open()).isEmpty();
        assertThat(story.told(DEPTH)).containsExactly(Transition.SHELVED);
    }

    @Test
    void takenOffTheShelfItIsInSightAtOnce() {
        story.twice(DEPTH, 2_000);
        shelveForAnHour();
        story.board.unshelve(id(DEPTH), "jun");

        assertThat(story.board.open()).hasSize(1);
        assertThat(story.events.getLast().entry().who()).isEqualTo("jun");
    }

    @Test
    void shelfAndAcknowledgementOutliveTheConsole() {
        story.twice(DEPTH, 2_000).twice(DEAD, 3);
        shelveForAnHour();
        story.board.acknowledge(id(DEAD), "mina");

        var next = new AlarmStory(AlarmStory.RULES, story.board.kept());
        next.twice(DEPTH, 2_000).twice(DEAD, 3);

        assertThat(next.board.open())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.state()).isInstanceOf(Acknowledged.class));
        assertThat(next.state(DEPTH)).isInstanceOf(Shelved.class);
        assertThat(next.events).isEmpty();
    }

    @Test
    void whatWasOverWhileNoConsoleRanStillWaitsToBeSeen() {
        story.twice(DEAD, 3);

        var next = new AlarmStory(AlarmStory.RULES, story.board.kept());
        next.read(DEAD, 0);

        assertThat(next.state(DEAD)).isInstanceOf(Returned.class);
        assertThat(next.told(DEAD)).isEqualTo(List.of(Transition.RETURNED));
    }
}
