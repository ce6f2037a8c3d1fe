package io.gatehouse.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.drill.BlindChoice;
import io.gatehouse.domain.drill.BlindView.Guess;
import io.gatehouse.domain.drill.DrillMoment;
import io.gatehouse.domain.drill.DrillMoment.Kind;
import io.gatehouse.domain.drill.DrillPlay;
import io.gatehouse.domain.drill.DrillPlay.AlarmChange;
import io.gatehouse.domain.drill.DrillPlay.Change;
import io.gatehouse.domain.drill.DrillResult;
import io.gatehouse.domain.drill.DrillState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlindDrillTest {

    private static final Instant START = Instant.parse("2026-11-21T02:14:00Z");
    /// The failure begins so many seconds after the drill.
    private static final long CALM = 20;

    /// A stage that a test sets by hand.
    private static final class Stage implements BlindStage {
        private final List<String> played = new ArrayList<>();
        private final List<Deed> deeds = new ArrayList<>();
        private DrillState state = new DrillState.Idle();
        private boolean finished;

        @Override
        public void play(String drill, Duration calm, Duration atMost) {
            played.add(drill);
            finished = false;
            state = new DrillState.Preparing(drill);
        }

        @Override
        public DrillState state() {
            return state;
        }

        @Override
        public void finish() {
            finished = true;
        }

        @Override
        public boolean takesAnAction(String drill) {
            return drill.equals("queue-deleted");
        }

        @Override
        public List<Deed> actions(Instant from, Instant to) {
            return deeds.stream().filter(deed -> !deed.at().isBefore(from)).toList();
        }
    }

    private final Stage stage = new Stage();

    private BlindDrill sitting(String... drills) {
        var sitting = new BlindDrill(new BlindChoice("Kim", List.of(drills), drills.length, 7), stage, START);
        sitting.tick(START);
        return sitting;
    }

    private static Instant second(double since) {
        return START.plusMillis(Math.round((CALM + since) * 1_000));
    }

    private void calm() {
        stage.state = new DrillState.Playing(play(Optional.empty(), false, List.of()));
    }

    private void failing(AlarmChange... alarms) {
        stage.state = new DrillState.Playing(play(Optional.of(second(0)), false, List.of(alarms)));
    }

    private void recovered(AlarmChange... alarms) {
        stage.state = new DrillState.Playing(play(Optional.of(second(0)), true, List.of(alarms)));
    }

    private void ended(long lost) {
        var play = new DrillPlay("x", START, Optional.of(second(0)), Optional.of(second(15)), List.of(), true, lost);
        stage.state = new DrillState.Ended(play, true, List.of(), List.of());
    }

    private DrillPlay play(Optional<Instant> began, boolean recovered, List<AlarmChange> alarms) {
        return new DrillPlay(
                stage.played.getLast(),
                START,
                began,
                recovered ? Optional.of(second(15)) : Optional.empty(),
                alarms,
                recovered,
                0);
    }

    private static AlarmChange alarm(double since, Change change) {
        return new AlarmChange("consumers", "ticket-issue-queue", second(since), change);
    }

    private static DrillResult only(BlindDrill sitting) {
        assertThat(sitting.debrief()).isPresent();
        return sitting.debrief().orElseThrow().drills().getFirst();
    }

    private static List<Kind> kinds(DrillResult result) {
        return result.moments().stream().map(DrillMoment::kind).toList();
    }

    @Test
    void traineeWhoSeesDiagnosesAndRecoversIsScoredOnTheFailuresClock() {
        var sitting = sitting("consumers-down");
        assertThat(stage.played).containsExactly("consumers-down");
        calm();
        sitting.tick(second(-1));
        failing(alarm(2, Change.RAISED));
        sitting.noticed(second(6));
        sitting.diagnose("consumers-down", second(12));
        assertThat(sitting.view().guess()).isEqualTo(Guess.RIGHT);
        recovered(alarm(2, Change.RAISED), alarm(17, Change.RETURNED));
        sitting.tick(second(17.2));
        assertThat(stage.finished).isTrue();
        assertThat(sitting.debrief()).isEmpty();
        ended(0);
        sitting.tick(second(20));

        var result = only(sitting);
        assertThat(result.drill()).isEqualTo("consumers-down");
        assertThat(result.score().detectSeconds()).isEqualTo(6);
        assertThat(result.score().diagnoseSeconds()).isEqualTo(12);
        assertThat(result.score().recoverSeconds()).isEqualTo(17);
        assertThat(result.score().points()).isEqualTo(100);
        assertThat(kinds(result))
                .containsExactly(
                        Kind.FAULT_BEGAN,
                        Kind.ALARM_RAISED,
                        Kind.DETECTED,
                        Kind.DIAGNOSED,
                        Kind.FAULT_ENDED,
                        Kind.ALARM_CLEARED,
                        Kind.RECOVERED);
    }

    @Test
    void acknowledgingAnAlarmOrTheFirstActionIsNoticingToo() {
        var sitting = sitting("queue-deleted");
        failing(alarm(2, Change.RAISED), alarm(5, Change.ACKNOWLEDGED));
        stage.deeds.add(new BlindStage.Deed("declare-queue", second(4)));
        sitting.tick(second(7));
        sitting.noticed(second(8));
        sitting.giveUp(second(9));
        ended(2);
        sitting.tick(second(10));

        var score = only(sitting).score();
        assertThat(score.detectSeconds()).isEqualTo(4);
        assertThat(score.actions()).isEqualTo(1);
        assertThat(score.recoveryCounts()).isTrue();
        assertThat(score.ticketsLost()).isEqualTo(2);
    }

    @Test
    void whatIsSaidBeforeTheFailureIsAFalseAlarmOrAWrongGuess() {
        var sitting = sitting("consumers-down");
        calm();
        sitting.noticed(second(-9));
        sitting.diagnose("consumers-down", second(-8));
        assertThat(sitting.view().guess()).isEqualTo(Guess.WRONG);
        failing();
        sitting.tick(second(1));
        assertThat(sitting.view().noticed()).contains(second(-9));
        sitting.giveUp(second(30));
        ended(0);
        sitting.tick(second(31));

        var score = only(sitting).score();
        assertThat(score.falseAlarms()).isEqualTo(1);
        assertThat(score.wrongGuesses()).isEqualTo(1);
        assertThat(score.detectSeconds()).isNull();
    }

    @Test
    void nothingCountsWhileTheTrafficChangesOver() {
        var sitting = sitting("consumers-down");
        calm();
        sitting.tick(START.plusSeconds(1));
        assertThat(sitting.view().ready()).isFalse();
        sitting.noticed(START.plusSeconds(2));
        sitting.diagnose("kafka-lag", START.plusSeconds(2));
        sitting.tick(START.plusSeconds(4));
        assertThat(sitting.view().ready()).isTrue();
        assertThat(sitting.view().noticed()).isEmpty();
        assertThat(sitting.view().guess()).isEqualTo(Guess.NONE);
    }

    @Test
    void hintsComeOneByOneAndThereAreThree() {
        var sitting = sitting("consumers-down");
        failing();
        sitting.tick(second(0));
        for (var time = 1; time <= 5; time++) {
            sitting.hint(second(time));
        }
        assertThat(sitting.view().hintsUsed()).isEqualTo(3);
    }

    @Test
    void drillThatNobodyDiagnosesIsOverWhenItsTimeIs() {
        var sitting = sitting("consumers-down");
        recovered(alarm(2, Change.RAISED), alarm(17, Change.RETURNED));
        sitting.tick(second(299));
        assertThat(stage.finished).isFalse();
        sitting.tick(second(301));
        assertThat(stage.finished).isTrue();
        ended(0);
        sitting.tick(second(302));

        assertThat(kinds(only(sitting))).contains(Kind.TIME_UP);
        assertThat(only(sitting).score().diagnoseSeconds()).isNull();
    }

    @Test
    void nextDrillBeginsWhenTheLastHasSettledOrTwentySecondsLater() {
        var sitting = sitting("consumers-down", "kafka-lag");
        failing();
        sitting.giveUp(second(5));
        sitting.tick(second(6));
        assertThat(stage.played).hasSize(1);
        sitting.tick(second(26));
        sitting.tick(second(26.2));
        assertThat(stage.played).hasSize(2).doesNotHaveDuplicates();
        assertThat(sitting.view().number()).isEqualTo(2);
        assertThat(sitting.view().hintsUsed()).isZero();
    }

    @Test
    void sittingThatIsBrokenOffKeepsWhatWasPlayed() {
        var sitting = sitting("consumers-down", "kafka-lag");
        failing();
        sitting.noticed(second(3));
        sitting.breakOff(second(9));

        assertThat(only(sitting).score().detectSeconds()).isEqualTo(3);
        assertThat(sitting.debrief().orElseThrow().drills()).hasSize(1);
        sitting.tick(second(10));
        assertThat(stage.played).hasSize(1);
    }

    @Test
    void drillThatCannotBePlayedIsLeftOutAndSaid() {
        var sitting = sitting("consumers-down");
        stage.state = new DrillState.Failed("consumers-down", "RabbitMQ: connection refused");
        sitting.tick(second(1));
        sitting.tick(second(2));

        assertThat(sitting.debrief().orElseThrow().drills()).isEmpty();
        assertThat(sitting.view().problem()).contains("refused");
    }

    @Test
    void sameSeedBringsTheSameOrderAndPausesWhateverTheListsOrder() {
        var some = BlindOrder.of(new BlindChoice("Kim", List.of("a", "b", "c", "d"), 3, 42));
        var same = BlindOrder.of(new BlindChoice("Lee", List.of("d", "c", "b", "a"), 3, 42));
        assertThat(some).isEqualTo(same).hasSize(3);
        assertThat(some)
                .allSatisfy(next -> assertThat(next.calm()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(40)));
        var orders = new ArrayList<List<BlindOrder.Next>>();
        for (var seed = 0; seed < 10; seed++) {
            orders.add(BlindOrder.of(new BlindChoice("Kim", List.of("a", "b", "c", "d"), 3, seed)));
        }
        assertThat(orders.stream().distinct().count()).isGreaterThan(5);
    }
}
